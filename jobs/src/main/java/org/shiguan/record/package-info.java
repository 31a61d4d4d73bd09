/**
 * What passes from readers to cleaning: one source record and the objects in it, as found. Reads
 * nothing, writes nothing. Must not know Spark, any dump format or any cleaning step.
 */
package org.shiguan.record;

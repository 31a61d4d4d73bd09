/**
 * What a user asks for. Reads the study file, its roster, events and mappings; writes nothing. Must
 * not know Spark or any stage.
 */
package org.shiguan.study;

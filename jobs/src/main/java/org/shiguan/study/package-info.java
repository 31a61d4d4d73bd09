/**
 * What a run is asked to do, checked before anything starts. Reads the study file and the roster,
 * events and mapping files it names; writes nothing. Must not know Spark, a stage or the command
 * line.
 */
package org.shiguan.study;

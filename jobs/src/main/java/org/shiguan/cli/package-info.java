/**
 * The command line. Reads arguments, hands them to the stages and the report, prints what came of
 * it; the only place that ends the process. Must not know how a stage does its work.
 */
package org.shiguan.cli;

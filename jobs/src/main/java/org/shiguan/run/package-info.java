/**
 * What every stage needs to run: options, progress, session and places. Reads and writes only what
 * a stage hands to it. Must not know what a stage does, nor how a terminal looks.
 */
package org.shiguan.run;

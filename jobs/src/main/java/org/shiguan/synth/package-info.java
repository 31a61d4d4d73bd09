/**
 * Reads nothing but a seed and the wall of constants in this package.
 *
 * <p>Writes a made-up archive in the real dump formats, the study files that describe it, and the
 * ground truth beside it.
 *
 * <p>Must not know the readers, the cleaning or the metrics: what it says they should find has to
 * be independent of how they look for it.
 */
package org.shiguan.synth;

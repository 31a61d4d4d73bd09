/**
 * Reads nothing but a seed, a difficulty and the wall of constants in this package.
 *
 * <p>Writes posts about made-up executives whose names many people bear, posts about those other
 * people, the study that describes them, and for every post who is meant.
 *
 * <p>Must not know the reading of texts or the finding of mentions: what it says is meant has to be
 * independent of how that is found out.
 */
package org.shiguan.synth.mentions;

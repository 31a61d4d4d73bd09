/**
 * Reads nothing but a seed, a difficulty and the wall of constants in this package.
 *
 * <p>Writes an archive of many crawls of many made-up accounts over two years, the study that
 * describes it, and the true history of every post and account, against which the deletion ledger
 * is scored.
 *
 * <p>Must not know the readers, the ledger or the metrics: what it says happened has to be
 * independent of how they find it out.
 */
package org.shiguan.synth.crawls;

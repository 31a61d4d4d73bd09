/**
 * Made-up studies with known effects, to see whether the comparisons find them. Reads a plan and a
 * seed; writes rates of rejection and coverage. Must not know how an estimator works.
 */
package org.shiguan.compare.trial;

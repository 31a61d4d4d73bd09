/**
 * Time until something happens, under censoring and delayed entry. Reads follow-ups and intervals;
 * writes curves, hazards and rates. Must not know what it is that happens, nor to whom.
 */
package org.shiguan.stat.survival;

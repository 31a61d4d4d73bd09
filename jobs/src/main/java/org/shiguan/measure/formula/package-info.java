/**
 * The formulas of the codebook's metrics, each on plain numbers. Reads counts, times and shares;
 * writes a value or none. Must not know Spark, tables or how a value is printed.
 */
package org.shiguan.measure.formula;

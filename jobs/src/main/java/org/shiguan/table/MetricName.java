package org.shiguan.table;

/**
 * A number of {@link MetricValues} as readers know it.
 *
 * @param zh its title in Chinese
 * @param en its title in English
 * @param monthly whether it has values by month
 */
public record MetricName(String zh, String en, boolean monthly) {}

/**
 * The mart contract. Reads and writes {@code mart/}: CSV tables, {@code datapackage.json}, {@code
 * catalogue.json}, {@code manifest.json}. Must not know how a number was measured or drawn.
 */
package org.shiguan.report.mart;

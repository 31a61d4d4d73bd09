/**
 * The rival that cleaning is measured against and checked by. Reads dumps and finished tables;
 * writes its own Parquet files. Must not know how our side works.
 */
package org.shiguan.bench;

/**
 * The data dictionary in code: every table and column the stages share. Reads nothing, writes
 * nothing. Must not know any stage.
 */
package org.shiguan.table;

/**
 * The handbook of the project, made from its registries. Reads registries and the command line's
 * model; writes {@code notebooks-docs/handbook/}. Must not know data, a run or how anything works.
 */
package org.shiguan.handbook;

/**
 * The handbook of the project, made from its registries. Reads registries, the command line's
 * model, a list of known dumps and the table of accuracy; writes {@code notebooks-docs/handbook/}.
 * Must not know data, a run or how anything works.
 */
package org.shiguan.handbook;

/**
 * One file per section. Reads the mart through the page; gives a model to the template of the same
 * id. Must not know a file, HTML or a metric by name.
 */
package org.shiguan.report.section.kind;

/**
 * What stands on the pages, section by section. Reads the mart and drawn pictures; gives models to
 * templates. Must not know a file or HTML.
 */
package org.shiguan.report.section;

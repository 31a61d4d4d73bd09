/**
 * Human coding: draws posts for coders, and scores what they filled in. Reads the corpus of a run
 * and sheets; writes sheets, their key and scores. Must not know how a rule finds a code.
 */
package org.shiguan.coding;

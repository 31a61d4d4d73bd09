package org.shiguan.record;

/**
 * A record that cannot be used.
 *
 * @param reason why
 * @param detail what exactly was wrong, for a person; never a stack trace
 * @param raw the record as text; bytes that do not decode stand as U+FFFD
 */
public record Rejected(RejectReason reason, String detail, String raw) implements Found {}

package org.shiguan.record;

/** What a reader understood of one object in a dump, before any cleaning. */
public sealed interface Found permits RawPost, RawProfile, RawProbe, Structure, Rejected {}

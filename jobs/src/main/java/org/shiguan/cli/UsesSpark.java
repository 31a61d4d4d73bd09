package org.shiguan.cli;

/** A verb that starts Spark and so takes Spark's arguments after {@code --}. */
interface UsesSpark {}

/**
 * A record as found to a post as studied, in plain Java. Reads {@link org.shiguan.record.RawPost};
 * gives a cleaned post. Must not know Spark or any dump format.
 */
package org.shiguan.clean;

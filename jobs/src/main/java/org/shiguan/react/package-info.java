/**
 * Who answered whom, and how soon. Reads posts, readings, sightings, what track found and the
 * roster; writes episodes (codebook M12 to M14, M22): service requests with their answers, crises,
 * announcements. Must not know dump formats, metrics or reports.
 */
package org.shiguan.react;

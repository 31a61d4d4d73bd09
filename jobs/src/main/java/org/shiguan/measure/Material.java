package org.shiguan.measure;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.Announcements;
import org.shiguan.table.Attention;
import org.shiguan.table.Coverage;
import org.shiguan.table.Crises;
import org.shiguan.table.Curves;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Fates;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;
import org.shiguan.table.Requests;
import org.shiguan.table.Spells;

/**
 * The tables that metrics are made of.
 *
 * @param execPosts as {@link ExecPosts#TABLE}; one row per executive and post
 * @param coverage as {@link Coverage#TABLE}
 * @param fates as {@link Fates#TABLE}
 * @param spells as {@link Spells#TABLE}
 * @param execEvents as {@link ExecEvents#TABLE}
 * @param curves as {@link Curves#TABLE}
 * @param profiles as {@link Profiles#TABLE}
 * @param readings as {@link Readings#TABLE}
 * @param requests as {@link Requests#TABLE}
 * @param reactions as {@link Reactions#TABLE}
 * @param crises as {@link Crises#TABLE}
 * @param announcements as {@link Announcements#TABLE}
 * @param attention as {@link Attention#TABLE}
 * @param posts as {@link Posts#TABLE}: everybody's
 * @param codeQuality how well the codes of the readings are found
 */
public record Material(
    Dataset<Row> execPosts,
    Dataset<Row> coverage,
    Dataset<Row> fates,
    Dataset<Row> spells,
    Dataset<Row> execEvents,
    Dataset<Row> curves,
    Dataset<Row> profiles,
    Dataset<Row> readings,
    Dataset<Row> requests,
    Dataset<Row> reactions,
    Dataset<Row> crises,
    Dataset<Row> announcements,
    Dataset<Row> attention,
    Dataset<Row> posts,
    CodeQuality codeQuality) {}

-- What both sides of scripts/bench/clean say, brought to one shape. Reads the posts, sightings and
-- edits in $CORPUS and the rival's two files in $RIVAL.

SET memory_limit = '$MEMORY';
SET temp_directory = '$RIVAL/spill';
SET enable_progress_bar = false;

-- Our records stand at byte offsets, the rival's at row numbers: the same order of one file.
CREATE VIEW our_places AS
SELECT source, "offset", row_number() OVER (PARTITION BY source ORDER BY "offset") - 1 AS file_row
FROM (SELECT DISTINCT source, "offset" FROM '$CORPUS/sightings/*/*.parquet');

CREATE VIEW our_posts AS
SELECT * EXCLUDE ("offset") FROM '$CORPUS/posts/*/*.parquet' JOIN our_places USING (source, "offset");

CREATE VIEW our_sightings AS
SELECT * EXCLUDE ("offset")
FROM '$CORPUS/sightings/*/*.parquet' JOIN our_places USING (source, "offset");

CREATE VIEW rival_posts AS FROM '$RIVAL/posts.parquet';

CREATE VIEW rival_sightings AS FROM '$RIVAL/sightings.parquet';

-- Ours keeps later texts apart; the rival only says that there are some.
CREATE VIEW our_edits AS SELECT post_id FROM '$CORPUS/edits/*/*.parquet';

CREATE VIEW rival_edits AS SELECT post_id FROM rival_sightings WHERE edited;

-- The rival of scripts/bench/clean: a Weiboscope file to posts and sightings in DuckDB, written for
-- speed. Reads $CSV; writes $OUT/posts.parquet and $OUT/sightings.parquet. What the cleaning steps
-- do beyond what such files hold (other entities than these six, records that must be rejected, the
-- byte offset of a record, which is its row number here) it is spared.

SET memory_limit = '$MEMORY';
SET temp_directory = '$OUT/spill';
SET enable_progress_bar = false;

-- One parse. The rowid of the table is the order of the file.
CREATE TEMP TABLE found AS
SELECT
  mid,
  retweeted_status_mid,
  nullif(uid, 'ukn') AS uid,
  nullif(retweeted_uid, 'ukn') AS retweeted_uid,
  source,
  image,
  coalesce(text, '') AS text,
  geo,
  created_at,
  deleted_last_seen,
  permission_denied
FROM read_csv(
  '$CSV',
  auto_detect = false,
  header = true,
  delim = ',',
  quote = '"',
  escape = '"',
  nullstr = '',
  timestampformat = '%Y-%m-%d %H:%M:%S',
  columns = {
    mid: 'VARCHAR', retweeted_status_mid: 'VARCHAR', uid: 'VARCHAR', retweeted_uid: 'VARCHAR',
    source: 'VARCHAR', image: 'VARCHAR', text: 'VARCHAR', geo: 'VARCHAR',
    created_at: 'TIMESTAMP', deleted_last_seen: 'TIMESTAMP', permission_denied: 'VARCHAR'
  });

-- Only posts that were seen more than once need to know of their other sightings.
CREATE TEMP TABLE repeated AS
WITH seen AS (
  SELECT mid, min(rowid) AS first_row, count(*)::INTEGER AS sightings
  FROM found
  GROUP BY mid
  HAVING count(*) > 1)
SELECT seen.*, found.text AS first_text
FROM found JOIN seen ON found.rowid = seen.first_row;

-- Sorted before they are cleaned, so that the sort carries each text once.
COPY (
  WITH post AS (
    SELECT found.*, found.rowid AS file_row, coalesce(repeated.sightings, 1) AS sightings
    FROM found LEFT JOIN repeated USING (mid)
    WHERE repeated.first_row IS NULL OR repeated.first_row = found.rowid
    ORDER BY uid, created_at),
  without_html AS (
    SELECT *,
      CASE WHEN contains(text, '<') THEN
        regexp_replace(
          regexp_replace(text, '<img\s[^<>]*alt="([^"<>]*)"[^<>]*>', '\1', 'gi'),
          '</?(a|b|br|em|font|i|img|p|span|strong)(\s[^<>]*)?/?>', '', 'gi')
      ELSE text END AS plain
    FROM post),
  without_entities AS (
    SELECT * REPLACE (
      CASE WHEN contains(plain, '&') THEN
        replace(replace(replace(replace(replace(replace(replace(plain,
          '&amp;', '&'), '&amp;', '&'), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''),
          '&nbsp;', chr(160))
      ELSE plain END AS plain)
    FROM without_html),
  -- translate() builds its table anew for every row, so the eight frequent letters go first.
  half_narrow AS (
    SELECT * REPLACE (
      replace(replace(replace(replace(replace(replace(replace(replace(plain,
        '，', ','), '！', '!'), '？', '?'), '：', ':'), '；', ';'), '（', '('), '）', ')'), '～', '~')
      AS plain)
    FROM without_entities),
  narrow AS (
    SELECT * REPLACE (
      CASE WHEN regexp_matches(plain, '[！-～]') THEN
        translate(plain,
          '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～',
          '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~')
      ELSE plain END AS plain)
    FROM half_narrow),
  visible AS (
    SELECT * REPLACE (
      CASE WHEN contains(plain, chr(8203)) OR contains(plain, chr(65279)) OR contains(plain, chr(0))
      THEN replace(replace(replace(plain, chr(8203), ''), chr(65279), ''), chr(0), '')
      ELSE plain END AS plain)
    FROM narrow),
  folded AS (
    SELECT * REPLACE (
      trim(
        CASE WHEN regexp_matches(plain, '[\t-\r\x{a0}\x{3000}]|  ')
        THEN regexp_replace(plain, '[\t-\r \x{a0}\x{3000}]+', ' ', 'g')
        ELSE plain END)
      AS plain)
    FROM visible),
  placed AS (
    SELECT *, strpos(plain, '//@') AS chain_at FROM folded),
  parted AS (
    SELECT *,
      CASE WHEN chain_at = 0 THEN plain ELSE rtrim(left(plain, chain_at - 1)) END AS own_text,
      CASE WHEN chain_at > 0 THEN substring(plain, chain_at) END AS chain_text
    FROM placed),
  marked AS (
    SELECT *,
      CASE WHEN contains(own_text, '#') THEN
        list_filter(
          list_transform(
            regexp_extract_all(own_text, '#([^#\n]{1,80})#', 1), lambda topic: trim(topic)),
          lambda topic: topic <> '')
      ELSE [] END AS hashtags,
      CASE WHEN contains(own_text, '@') THEN
        regexp_extract_all(own_text, '@([\p{L}\p{Nd}_-]{1,30})', 1)
      ELSE [] END AS mentions,
      CASE WHEN contains(own_text, 'http') THEN
        regexp_extract_all(own_text, 'https?://[A-Za-z0-9./?=&%_~+:-]+')
      ELSE [] END AS links,
      CASE WHEN contains(own_text, '[') THEN
        regexp_extract_all(own_text, '\[\p{L}[\p{L}\p{Nd}]{0,9}\]')
      ELSE [] END AS emoticons,
      CASE
        WHEN starts_with(own_text, '回')
          AND regexp_matches(own_text, '^回[复復覆] ?@[\p{L}\p{Nd}_-]{1,30} ?:') THEN 'REPLY'
        WHEN retweeted_status_mid IS NOT NULL OR chain_text IS NOT NULL THEN 'REPOST'
        ELSE 'ORIGINAL'
      END AS kind
    FROM parted)
  SELECT
    'weiboscope:' || mid AS post_id,
    uid AS author_id,
    created_at - INTERVAL 8 HOURS AS posted_at,
    'second' AS time_precision,
    'field' AS time_basis,
    created_at::DATE AS china_day,
    hour(created_at)::INTEGER AS china_hour,
    text,
    own_text,
    chain_text,
    hashtags,
    mentions,
    links,
    emoticons,
    kind,
    kind = 'REPOST'
      AND own_text IN ('', '转发微博', '轉發微博', '转发微博。', 'Repost', 'repost', '快转微博') AS bare,
    nullif(
      trim(
        regexp_replace(
          trim(
            CASE WHEN contains(source, '<') OR contains(source, '&') THEN
              replace(regexp_replace(source, '<[^>]*>', '', 'g'), '&amp;', '&')
            ELSE source END),
          '^来自', '')),
      '') AS client,
    'weiboscope:' || retweeted_status_mid AS retweeted_id,
    retweeted_uid AS retweeted_author_id,
    CASE
      WHEN geo IS NOT NULL THEN
        '{"geo":' || to_json(geo) || coalesce(',"image":' || to_json(image), '') || '}'
      WHEN image IS NOT NULL THEN '{"image":"' || image || '"}'
    END AS extra,
    sightings,
    '$SOURCE' AS source,
    file_row
  FROM marked)
TO '$OUT/posts.parquet' (FORMAT parquet, COMPRESSION zstd);

SET preserve_insertion_order = false;

COPY (
  SELECT
    'weiboscope:' || found.mid AS post_id,
    uid AS author_id,
    '$SOURCE' AS source,
    found.rowid AS file_row,
    'record' AS via,
    CASE WHEN coalesce(first_row, found.rowid) = found.rowid THEN 'first' ELSE 'repeat' END
      AS disposition,
    coalesce(first_text <> text, false) AS edited,
    CASE
      WHEN permission_denied IS NOT NULL THEN 'PERMISSION_DENIED'
      WHEN deleted_last_seen IS NOT NULL THEN 'MISSING_LATER'
      ELSE 'ALIVE'
    END AS state,
    deleted_last_seen - INTERVAL 8 HOURS AS last_seen_at,
    hash(text) AS text_hash
  FROM found LEFT JOIN repeated USING (mid))
TO '$OUT/sightings.parquet' (FORMAT parquet, COMPRESSION zstd);

/** Where ClickHouse would do otherwise than the SQL standard says, or than DuckDB does; sent with every statement. */
export const SETTINGS: Record<string, string | number> = {
  /** What an outer join lacks is NULL, not 0 or ''. */
  join_use_nulls: 1,
  /** MAX of nothing is NULL. */
  aggregate_functions_null_for_empty: 1,
  /** In `MAX(moment) AS moment` the inner name is the column. */
  prefer_column_name_to_alias: 1,
  /** A column may be NULL unless it says otherwise, and stays so through a CAST. */
  data_type_default_nullable: 1,
  cast_keep_nullable: 1,
  /** UNION alone is UNION DISTINCT. */
  union_default_mode: 'DISTINCT',
  /** Whole numbers come as JSON numbers; all of ours are below 2^53. */
  output_format_json_quote_64bit_integers: 0,
  /** A DELETE is done when it returns. */
  lightweight_deletes_sync: 2,
};

package dev.handbill.segment.rule;

/**
 * SQL that reads a text as a number or a day, and gives NULL for what is none: never an error,
 * whatever stands in the column. Plain expressions and no functions, so that a scan of a million
 * rows calls none and runs in parallel.
 */
final class ColumnSql {
    /** What people write around a number. */
    private static final String TRIMMED = "btrim({x}, ' €$£%' || chr(160))";

    /**
     * A point or comma before exactly three digits groups thousands (1,500 and 1.500 are fifteen
     * hundred), else it is the decimal sign; where both stand, it is the last.
     */
    private static final String NUMBER =
            """
            (CASE WHEN {y} ~ '^[-+]?[1-9][0-9]{0,2}([.,'' ’][0-9]{3})+$' THEN regexp_replace({y}, '[^0-9+-]', '', 'g')::numeric
                  WHEN {y} ~ '^[-+]?[0-9]{1,15}([.,][0-9]{1,6})?$' THEN replace({y}, ',', '.')::numeric
                  WHEN {y} ~ '^[-+]?[1-9][0-9]{0,2}(([,'' ’][0-9]{3})+[.]|([.'' ’][0-9]{3})+,)[0-9]{1,6}$'
                  THEN replace(regexp_replace(regexp_replace({y}, '[.,]([0-9]{1,6})$', 'd\\1'), '[^0-9d+-]', '', 'g'), 'd', '.')::numeric
             END)
            """;

    private static final String WRITTEN_DAY =
            """
            CASE WHEN {x} ~ '^\\s*[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}([T ].*)?\\s*$'
                 THEN regexp_replace({x}, '^\\s*([0-9]{4}).([0-9]{1,2}).([0-9]{1,2}).*$', '\\1-\\2-\\3')
                 WHEN {x} ~ '^\\s*[0-9]{1,2}[.-][0-9]{1,2}[.-][0-9]{4}([T ].*)?\\s*$'
                 THEN regexp_replace({x}, '^\\s*([0-9]{1,2}).([0-9]{1,2}).([0-9]{4}).*$', '\\3-\\2-\\1')
                 WHEN {x} ~ '^\\s*[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}([T ].*)?\\s*$'
                 THEN regexp_replace({x}, '^\\s*([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}).*$',
                     CASE WHEN split_part(btrim({x}), '/', 1)::int > 12
                            OR {day_first} AND split_part(btrim({x}), '/', 2)::int <= 12
                          THEN '\\3-\\2-\\1' ELSE '\\3-\\1-\\2' END)
                 {yearless}
            END
            """;

    /** Birthdays are often kept without their year; that of 2000 has a 29 February. */
    private static final String YEARLESS =
            """
            WHEN {x} ~ '^\\s*(--)?[0-9]{1,2}-[0-9]{1,2}\\s*$'
            THEN regexp_replace({x}, '^\\s*(--)?([0-9]{1,2})-([0-9]{1,2})\\s*$', '2000-\\2-\\3')
            WHEN {x} ~ '^\\s*[0-9]{1,2}[.][0-9]{1,2}[.]?\\s*$'
            THEN regexp_replace({x}, '^\\s*([0-9]{1,2})[.]([0-9]{1,2})[.]?\\s*$', '2000-\\2-\\1')
            """;

    private static final String DAY =
            "(CASE WHEN pg_input_is_valid({t}, 'date') THEN ({t})::date END)";

    private ColumnSql() {}

    static String number(String text) {
        return NUMBER.replace("{y}", TRIMMED).replace("{x}", text);
    }

    /**
     * @param isDayFirst whether 3/4/2026 is in April: read so where both could be the month
     */
    static String day(String text, boolean isDayFirst) {
        return day(text, isDayFirst, "");
    }

    /** The same, and what has no year is in 2000. */
    static String dayOfAnyYear(String text, boolean isDayFirst) {
        return day(text, isDayFirst, YEARLESS);
    }

    private static String day(String text, boolean isDayFirst, String yearless) {
        String written =
                WRITTEN_DAY
                        .replace("{yearless}", yearless)
                        .replace("{day_first}", String.valueOf(isDayFirst));
        return DAY.replace("{t}", written).replace("{x}", text);
    }
}

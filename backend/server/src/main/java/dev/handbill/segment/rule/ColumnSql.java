package dev.handbill.segment.rule;

/**
 * SQL that reads a text as a number or a day, and says no or NULL for what is none: never an error,
 * whatever stands in the column. The ways in which programs write come first and are told by
 * comparing characters; at 1,000,000 customers regular expressions for all of them took 15 s.
 */
final class ColumnSql {
    private static final String DIGITS = "'0123456789'";

    /** Whole numbers, and those with a point that groups no thousands. */
    private static final String NUMBER =
            """
            (CASE WHEN length({x}) BETWEEN 1 AND 15 AND translate({x}, {digits}, '') = '' THEN ({x})::numeric
                  WHEN length({x}) BETWEEN 3 AND 15 AND translate({x}, {digits}, '') = '.' AND split_part({x}, '.', 1) <> ''
                       AND length(split_part({x}, '.', 2)) IN (1, 2, 4, 5, 6) THEN ({x})::numeric
                  ELSE {written} END)
            """;

    /** What people write around a number. */
    private static final String TRIMMED = "btrim({x}, ' €$£%' || chr(160))";

    /**
     * A point or comma before exactly three digits groups thousands (1,500 and 1.500 are fifteen
     * hundred), else it is the decimal sign; where both stand, it is the last.
     */
    private static final String WRITTEN_NUMBER =
            """
            CASE WHEN {y} ~ '^[-+]?[1-9][0-9]{0,2}([.,'' ’][0-9]{3})+$' THEN regexp_replace({y}, '[^0-9+-]', '', 'g')::numeric
                 WHEN {y} ~ '^[-+]?[0-9]{1,15}([.,][0-9]{1,6})?$' THEN replace({y}, ',', '.')::numeric
                 WHEN {y} ~ '^[-+]?[1-9][0-9]{0,2}(([,'' ’][0-9]{3})+[.]|([.'' ’][0-9]{3})+,)[0-9]{1,6}$'
                 THEN replace(regexp_replace(regexp_replace({y}, '[.,]([0-9]{1,6})$', 'd\\1'), '[^0-9d+-]', '', 'g'), 'd', '.')::numeric
            END
            """;

    /**
     * True where the day fits. What is asked of it comes before whether there is such a day: few
     * come that far.
     */
    private static final String DAY =
            """
            CASE WHEN {x} LIKE '____-__-__'
                 THEN {fits} AND translate({x}, {digits}, '') = '--' AND pg_input_is_valid({x}, 'date')
                 ELSE coalesce((
                    SELECT {fits_written} AND pg_input_is_valid(w.iso, 'date') FROM (
                        SELECT {iso} AS iso
                        FROM (SELECT split_part(p.day, p.sign, 1) AS a, split_part(p.day, p.sign, 2) AS b,
                                     split_part(p.day, p.sign, 3) AS c, split_part(p.day, p.sign, 4) AS d, p.marks
                              FROM (SELECT k.day, k.marks, coalesce(nullif(left(k.marks, 1), ''), '-') AS sign
                                    FROM (SELECT t.day, translate(t.day, {digits}, '') AS marks
                                          FROM (SELECT split_part(split_part(btrim({x}), 'T', 1), ' ', 1) AS day OFFSET 0) t
                                          OFFSET 0) k
                                    WHERE k.marks IN ('--', '..', '//', '-', '.', '---') OFFSET 0) p
                              OFFSET 0) s
                        OFFSET 0) w), false)
            END
            """;

    /** With two digits for month and day, so that texts compare as days do. */
    private static final String ISO =
            """
            CASE WHEN s.marks IN ('--', '..', '//') AND length(s.a) = 4 AND length(s.b) IN (1, 2) AND length(s.c) IN (1, 2)
                 THEN s.a || '-' || lpad(s.b, 2, '0') || '-' || lpad(s.c, 2, '0')
                 WHEN s.marks IN ('--', '..', '//') AND length(s.c) = 4 AND length(s.a) IN (1, 2) AND length(s.b) IN (1, 2)
                 THEN CASE WHEN s.marks <> '//' OR s.a::int > 12 OR {day_first} AND s.b::int <= 12
                           THEN s.c || '-' || lpad(s.b, 2, '0') || '-' || lpad(s.a, 2, '0')
                           ELSE s.c || '-' || lpad(s.a, 2, '0') || '-' || lpad(s.b, 2, '0') END
                 {yearless}
            END
            """;

    /** Birthdays are often kept without their year; that of 2000 has a 29 February. */
    private static final String YEARLESS =
            """
            WHEN s.marks IN ('.', '..') AND s.c = '' AND length(s.a) IN (1, 2) AND length(s.b) IN (1, 2)
            THEN '2000-' || lpad(s.b, 2, '0') || '-' || lpad(s.a, 2, '0')
            WHEN s.marks = '-' AND length(s.a) IN (1, 2) AND length(s.b) IN (1, 2)
            THEN '2000-' || lpad(s.a, 2, '0') || '-' || lpad(s.b, 2, '0')
            WHEN s.marks = '---' AND s.a = '' AND s.b = '' AND length(s.c) IN (1, 2) AND length(s.d) IN (1, 2)
            THEN '2000-' || lpad(s.c, 2, '0') || '-' || lpad(s.d, 2, '0')
            """;

    private ColumnSql() {}

    static String number(String text) {
        return NUMBER.replace("{written}", WRITTEN_NUMBER)
                .replace("{y}", TRIMMED)
                .replace("{x}", text)
                .replace("{digits}", DIGITS);
    }

    /**
     * Whether a text is a day that fits.
     *
     * @param fits what is asked of the day, as a condition on {@code {iso}}, such as 2026-05-14
     * @param isDayFirst whether 3/4/2026 is in April: read so where both could be the month
     */
    static String day(String text, String fits, boolean isDayFirst) {
        return day(text, fits, isDayFirst, "");
    }

    /** The same, and what has no year is in 2000. */
    static String dayOfAnyYear(String text, String fits, boolean isDayFirst) {
        return day(text, fits, isDayFirst, YEARLESS);
    }

    private static String day(String text, String fits, boolean isDayFirst, String yearless) {
        return DAY.replace("{fits}", fits.replace("{iso}", text))
                .replace("{fits_written}", fits.replace("{iso}", "w.iso"))
                .replace("{iso}", ISO.replace("{yearless}", yearless))
                .replace("{day_first}", String.valueOf(isDayFirst))
                .replace("{x}", text)
                .replace("{digits}", DIGITS);
    }
}

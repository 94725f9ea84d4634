package dev.handbill.kernel.sql;

/**
 * As much of PostgreSQL's lexical structure as it takes to tell a parameter from what only looks
 * like one (https://www.postgresql.org/docs/18/sql-syntax-lexical.html).
 */
final class SqlLexer {
    private SqlLexer() {}

    /** Whether a {@code :name} begins here. */
    static boolean isName(String sql, int at) {
        return sql.charAt(at) == ':' && at + 1 < sql.length() && isLetter(sql.charAt(at + 1));
    }

    /** Whether a parameter without a name stands here. */
    static boolean isPlace(String sql, int at) {
        return sql.charAt(at) == '?' && !sql.startsWith("??", at);
    }

    /** Where what begins here is over: a text, a comment, a word, a name, or one character. */
    static int endOfToken(String sql, int at) {
        char first = sql.charAt(at);
        return switch (first) {
            case '\'' -> endOfQuoted(sql, at + 1, '\'');
            case '"' -> endOfQuoted(sql, at + 1, '"');
            case '-' -> sql.startsWith("--", at) ? orEnd(sql, sql.indexOf('\n', at)) : at + 1;
            case '/' -> sql.startsWith("/*", at) ? endOfComment(sql, at) : at + 1;
            case '$' -> endOfDollarQuoted(sql, at);
            case '?' -> sql.startsWith("??", at) ? at + 2 : at + 1;
            case ':' -> endOfColon(sql, at);
            case 'e', 'E' ->
                    sql.startsWith("'", at + 1) ? endOfEscaped(sql, at + 2) : endOfWord(sql, at);
            default -> isLetter(first) ? endOfWord(sql, at) : at + 1;
        };
    }

    private static int endOfColon(String sql, int at) {
        if (isName(sql, at)) {
            return endOfWord(sql, at + 1);
        }
        return sql.startsWith("::", at) ? at + 2 : at + 1;
    }

    /** A quote that is doubled ends this token and begins the next one, which comes to the same. */
    private static int endOfQuoted(String sql, int from, char quote) {
        return orEnd(sql, sql.indexOf(quote, from) + 1);
    }

    /** E'…' alone knows a backslash. */
    private static int endOfEscaped(String sql, int from) {
        int at = from;
        while (at < sql.length() && sql.charAt(at) != '\'') {
            at += sql.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, sql.length());
    }

    /** Comments of this kind nest. */
    private static int endOfComment(String sql, int from) {
        int depth = 0;
        int at = from;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
            if (depth == 0) {
                return at;
            }
        }
        return sql.length();
    }

    private static int endOfDollarQuoted(String sql, int at) {
        int tagEnd = at + 1;
        while (tagEnd < sql.length() && isLetterOrDigit(sql.charAt(tagEnd))) {
            tagEnd++;
        }
        boolean isTag =
                tagEnd < sql.length()
                        && sql.charAt(tagEnd) == '$'
                        && !Character.isDigit(sql.charAt(at + 1));
        if (!isTag) {
            return tagEnd;
        }
        String tag = sql.substring(at, tagEnd + 1);
        int end = sql.indexOf(tag, tagEnd + 1);
        return end < 0 ? sql.length() : end + tag.length();
    }

    private static int endOfWord(String sql, int from) {
        int at = from;
        while (at < sql.length() && (isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '$')) {
            at++;
        }
        return at;
    }

    /** What {@code indexOf} found, or the end of the text. */
    private static int orEnd(String sql, int found) {
        return found <= 0 ? sql.length() : found;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || Character.isDigit(c);
    }
}

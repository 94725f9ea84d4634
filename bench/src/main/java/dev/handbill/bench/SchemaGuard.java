package dev.handbill.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What processes of the last release need of a schema that was migrated under them: each column of
 * its tables is there, of the same type, takes what it took, and is left out of an {@code INSERT}
 * that does not know it. And no row of theirs says anything else than before.
 *
 * @param columns by {@code table.column}: type and whether null may stand there
 * @param rows by table: a fingerprint of all rows, in those columns
 */
record SchemaGuard(Map<String, String> columns, Map<String, String> rows) {
    private static final String COLUMNS =
            """
            SELECT table_name || '.' || column_name || '=' || udt_name || CASE is_nullable WHEN 'YES' THEN ' or null' ELSE '' END
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'
            ORDER BY 1
            """;

    private static final String NEEDED =
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND is_nullable = 'NO' AND column_default IS NULL
              AND is_identity = 'NO' AND is_generated = 'NEVER'
            """;

    static SchemaGuard of(Connection connection) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String line : Snapshot.strings(connection, COLUMNS)) {
            String[] parts = line.split("=", 2);
            columns.put(parts[0], parts[1]);
        }
        return new SchemaGuard(columns, rows(connection, columns));
    }

    static SchemaGuard of(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return of(connection);
        }
    }

    /** What the last release would stumble over, in words; empty if nothing. */
    List<String> broken(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Map<String, String> now = of(connection).columns();
            List<String> broken = new ArrayList<>();
            columns.forEach(
                    (column, type) -> {
                        String is = now.get(column);
                        // what may be null now takes more than before
                        if (is == null || !is.startsWith(type)) {
                            broken.add("%s was %s and is %s".formatted(column, type, is));
                        }
                    });
            for (String column : Snapshot.strings(connection, NEEDED)) {
                String table = column.substring(0, column.indexOf('.'));
                if (!columns.containsKey(column) && rows.containsKey(table)) {
                    broken.add(column + " is new, and rows without it are refused");
                }
            }
            if (broken.isEmpty()) {
                rows(connection, columns)
                        .forEach(
                                (table, is) -> {
                                    if (!is.equals(rows.get(table))) {
                                        broken.add(table + " has other rows than before");
                                    }
                                });
            }
            return broken;
        }
    }

    private static Map<String, String> rows(Connection connection, Map<String, String> columns)
            throws SQLException {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (String column : columns.keySet()) {
            int dot = column.indexOf('.');
            byTable.computeIfAbsent(column.substring(0, dot), _ -> new ArrayList<>())
                    .add('"' + column.substring(dot + 1) + '"');
        }
        Map<String, String> rows = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> table : byTable.entrySet()) {
            rows.put(
                    table.getKey(),
                    Snapshot.strings(
                                    connection,
                                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(ROW(%1$s)::text), '' ORDER BY md5(ROW(%1$s)::text))), '') FROM \"%2$s\""
                                            .formatted(
                                                    String.join(", ", table.getValue()),
                                                    table.getKey()))
                            .getFirst());
        }
        return rows;
    }
}

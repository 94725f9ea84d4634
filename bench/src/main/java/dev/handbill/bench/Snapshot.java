package dev.handbill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of a database of Handbill as {@code COPY} writes them, at one moment; the schema is that
 * of a migration, which the first line names. What {@code pg_dump --data-only} would write, which
 * the embedded server lacks.
 *
 * @param migration the last one of the schema that the rows are of
 * @param taken when
 */
public record Snapshot(Path file, int migration, Instant taken) {
    private static final String END = "\\.";

    /** Reads what {@link #take} wrote. */
    public static Snapshot of(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            String[] words = text.readLine().split(" ", -1);
            return new Snapshot(file, Integer.parseInt(words[2]), Instant.parse(words[4]));
        }
    }

    /** Writes all rows, as of one moment. */
    static void take(String url, String user, String password, Path file)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            StringBuilder text =
                    new StringBuilder(
                            "-- migration %s at %s\n"
                                    .formatted(migration(connection), now(connection)));
            for (String table : tables(connection)) {
                StringWriter rows = new StringWriter();
                String into = "%s (%s)".formatted(table, columns(connection, table));
                if (copies(connection).copyOut("COPY %s TO STDOUT".formatted(into), rows) > 0) {
                    text.append("COPY %s FROM STDIN;\n%s%s\n".formatted(into, rows, END));
                }
            }
            Files.writeString(file, text);
        }
    }

    /**
     * In the place of all rows that are there. Times are moved to today, so that leases, coupons
     * and waits are as old as they were when it was taken.
     */
    void load(String url, String user, String password) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                BufferedReader text = Files.newBufferedReader(file)) {
            connection.setAutoCommit(false);
            // foreign keys and triggers had their say when the rows were made
            run(connection, "SET session_replication_role = replica");
            run(connection, "TRUNCATE " + String.join(", ", tables(connection)));
            text.readLine();
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                copies(connection)
                        .copyIn(line.substring(0, line.length() - 1), new StringReader(rows(text)));
            }
            for (String sequence : strings(connection, SEQUENCES)) {
                run(connection, sequence);
            }
            for (String shift : strings(connection, SHIFTS)) {
                run(
                        connection,
                        shift.formatted(Duration.between(taken, Instant.now()).toSeconds()));
            }
            connection.commit();
        }
    }

    private static String rows(BufferedReader text) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String row = text.readLine(); !row.equals(END); row = text.readLine()) {
            rows.append(row).append('\n');
        }
        return rows.toString();
    }

    private static final String SEQUENCES =
            """
            SELECT format('SELECT setval(%L, greatest(1, (SELECT max(%I) FROM %I)))',
                       pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name)
            FROM information_schema.columns
            WHERE table_schema = 'public' AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL
            """;

    private static final String SHIFTS =
            """
            SELECT format('UPDATE %I SET %s', table_name,
                       string_agg(format('%1$I = %1$I + interval ''%%1$d seconds''', column_name), ', '))
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'
              AND data_type = 'timestamp with time zone' AND is_generated = 'NEVER'
            GROUP BY table_name
            """;

    static List<String> tables(Connection connection) throws SQLException {
        return strings(
                connection,
                """
                SELECT quote_ident(tablename) FROM pg_tables
                WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' ORDER BY 1
                """);
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return strings(
                        connection,
                        """
                        SELECT quote_ident(column_name) FROM information_schema.columns
                        WHERE table_schema = 'public' AND quote_ident(table_name) = '%s' AND is_generated = 'NEVER'
                        ORDER BY ordinal_position
                        """
                                .formatted(table))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static String migration(Connection connection) throws SQLException {
        return strings(connection, "SELECT max(version::int)::text FROM flyway_schema_history")
                .getFirst();
    }

    private static Instant now(Connection connection) throws SQLException {
        return Instant.ofEpochSecond(
                Long.parseLong(
                        strings(connection, "SELECT extract(epoch FROM now())::bigint::text")
                                .getFirst()));
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}

package dev.handbill.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bench's own look into the database; one connection, kept. */
final class Sql {
    private final Supplier<String> url;
    private final String user;
    private final String password;
    private @Nullable Connection connection;

    Sql(Supplier<String> url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    long number(String sql, Object... args) {
        return Long.parseLong(text(sql, args));
    }

    String text(String sql, Object... args) {
        return run(
                sql,
                args,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return String.valueOf(row.getString(1));
                    }
                });
    }

    int update(String sql, Object... args) {
        return run(sql, args, PreparedStatement::executeUpdate);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** A connection that broke with its server is made anew, once. */
    private synchronized <T> T run(String sql, Object[] args, Work<T> work) {
        boolean isKept = connection != null;
        try (PreparedStatement statement = prepared(connection(), sql, args)) {
            return work.on(statement);
        } catch (SQLException e) {
            connection = null;
            if (isKept) {
                return run(sql, args, work);
            }
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url.get(), user, password);
        }
        return connection;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... args)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}

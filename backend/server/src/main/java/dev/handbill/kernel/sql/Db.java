package dev.handbill.kernel.sql;

import dev.handbill.kernel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL as text, rows as records. Joins the transaction of the caller where there is one.
 *
 * <p>Values have names ({@link Args}) that stand in the statement as {@code :name}; in short
 * statements they may stand for a {@code ?} each instead, in their order. A value is a number, a
 * string, a boolean, {@link Instant}, {@link Channel}, an enum (by name), {@code byte[]}, {@code
 * long[]} or {@code Long[]} (bigint[]), {@code int[]}, {@code Boolean[]}, {@code String[]} (text[])
 * or null; {@link Columns} makes arrays of a list of records.
 */
@ApplicationScoped
public class Db {
    private final DataSource source;

    Db(DataSource source) {
        this.source = source;
    }

    /** Reads one row into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes one row of a long answer. */
    @FunctionalInterface
    public interface RowTaker {
        void take(Row row) throws SQLException;
    }

    /** Works on the connection itself, for COPY and the like. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Args args) {
        return run(sql, args, statement -> readAll(statement, reader));
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... args) {
        return run(sql, args, statement -> readAll(statement, reader));
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Args args) {
        return query(sql, reader, args).stream().findFirst();
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... args) {
        return query(sql, reader, args).stream().findFirst();
    }

    /** For a query that always answers one row, such as a count. */
    public <T> T one(String sql, RowReader<T> reader, Args args) {
        return query(sql, reader, args).getFirst();
    }

    /** For a query that always answers one row, such as a count. */
    public <T> T one(String sql, RowReader<T> reader, @Nullable Object... args) {
        return query(sql, reader, args).getFirst();
    }

    /** Returns the number of rows that changed. */
    public int update(String sql, Args args) {
        return run(sql, args, PreparedStatement::executeUpdate);
    }

    /** Returns the number of rows that changed. */
    public int update(String sql, @Nullable Object... args) {
        return run(sql, args, PreparedStatement::executeUpdate);
    }

    /**
     * Hands rows over one by one, so that memory stays flat however long the answer is. The
     * PostgreSQL driver only streams inside a transaction: the caller must have one.
     */
    public void stream(String sql, RowTaker taker, @Nullable Object... args) {
        run(sql, args, statement -> takeEach(statement, taker));
    }

    /** The same with named values. */
    public void stream(String sql, RowTaker taker, Args args) {
        run(sql, args, statement -> takeEach(statement, taker));
    }

    /**
     * Until the transaction ends, tables are joined as a whole and not row by row. The planner may
     * think that a campaign it has no statistics of has one row, and would regroup all of its rows
     * for each coupon.
     */
    public void joinInBulk() {
        update("SET LOCAL enable_nestloop = off");
    }

    public <T extends @Nullable Object> T withConnection(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DbException(e);
        }
    }

    @FunctionalInterface
    private interface StatementWork<T extends @Nullable Object> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static <T> List<T> readAll(PreparedStatement statement, RowReader<T> reader)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(reader.read(row));
            }
            return found;
        }
    }

    private static @Nullable Void takeEach(PreparedStatement statement, RowTaker taker)
            throws SQLException {
        statement.setFetchSize(1000);
        try (ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                taker.take(row);
            }
            return null;
        }
    }

    private <T extends @Nullable Object> T run(String sql, Args args, StatementWork<T> work) {
        NamedSql named = NamedSql.of(sql);
        int[] order = named.order(args);
        return prepared(
                named.text(),
                statement -> {
                    for (int i = 0; i < order.length; i++) {
                        bind(statement, i + 1, args.value(order[i]));
                    }
                    return work.on(statement);
                });
    }

    private <T extends @Nullable Object> T run(
            String sql, @Nullable Object[] args, StatementWork<T> work) {
        return prepared(
                sql,
                statement -> {
                    for (int i = 0; i < args.length; i++) {
                        bind(statement, i + 1, args[i]);
                    }
                    return work.on(statement);
                });
    }

    private <T extends @Nullable Object> T prepared(String sql, StatementWork<T> work) {
        return withConnection(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        return work.on(statement);
                    }
                });
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(at, null);
            case Instant time ->
                    statement.setObject(at, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
            case Channel channel -> statement.setString(at, channel.wire());
            case Enum<?> constant -> statement.setString(at, constant.name());
            case byte[] bytes -> statement.setBytes(at, bytes);
            // the driver knows arrays of these, and sends primitive ones in binary
            case long[] _, int[] _, Long[] _, Boolean[] _, String[] _ ->
                    statement.setObject(at, value);
            default -> statement.setObject(at, value);
        }
    }
}

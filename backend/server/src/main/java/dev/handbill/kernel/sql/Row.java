package dev.handbill.kernel.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row a query stands on; every reader takes the column's name. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public long getLong(String column) throws SQLException {
        return rows.getLong(column);
    }

    public @Nullable Long getLongOrNull(String column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    public int getInt(String column) throws SQLException {
        return rows.getInt(column);
    }

    public @Nullable Integer getIntOrNull(String column) throws SQLException {
        int value = rows.getInt(column);
        return rows.wasNull() ? null : value;
    }

    public double getDouble(String column) throws SQLException {
        return rows.getDouble(column);
    }

    public @Nullable BigDecimal getDecimalOrNull(String column) throws SQLException {
        BigDecimal value = rows.getBigDecimal(column);
        return value == null ? null : value.stripTrailingZeros();
    }

    public boolean getBoolean(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    /** For columns that are NOT NULL. */
    public String getString(String column) throws SQLException {
        return rows.getString(column);
    }

    public @Nullable String getStringOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    public byte @Nullable [] getBytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    /** For columns that are NOT NULL. */
    public Instant getInstant(String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant getInstantOrNull(String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The elements of an int[]; empty for NULL. */
    public List<Integer> getInts(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    /** The elements of a bigint[]; empty for NULL. */
    public List<Long> getLongs(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    /** The elements of a text[]; empty for NULL. */
    public List<String> getStrings(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}

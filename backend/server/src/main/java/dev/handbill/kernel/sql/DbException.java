package dev.handbill.kernel.sql;

import java.sql.SQLException;

/** PostgreSQL refused or could not be reached; the SQL state tells which. */
public final class DbException extends RuntimeException {
    private static final String UNIQUE_VIOLATION = "23505";

    private final String sqlState;

    public DbException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.sqlState = String.valueOf(cause.getSQLState());
    }

    public String sqlState() {
        return sqlState;
    }

    public boolean isUniqueViolation() {
        return UNIQUE_VIOLATION.equals(sqlState);
    }
}

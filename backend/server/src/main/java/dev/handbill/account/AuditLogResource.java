package dev.handbill.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows owners who did what, newest first. */
@Path("/api/v1/audit-log")
@Tag(name = "Accounts")
public class AuditLogResource {
    private static final String PAGE =
            """
            SELECT id, at, actor, action, subject, subject_id, details::text AS details
            FROM audit_log WHERE id < ? ORDER BY id DESC LIMIT ?
            """;

    private final Db db;

    AuditLogResource(Db db) {
        this.db = db;
    }

    /**
     * One thing that somebody did.
     *
     * @param actor e-mail address, name of the key, or {@code system}
     * @param details a JSON object
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuditEntry(
            long id,
            Instant at,
            String actor,
            String action,
            String subject,
            @Nullable Long subjectId,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String details) {}

    @GET
    @RolesAllowed(Roles.OWNER)
    @Operation(operationId = "listAuditLog", summary = "Who did what, newest first")
    public Page<AuditEntry> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.of(limit);
        long before = Cursor.decode(cursor, Long.MAX_VALUE);
        return Page.of(
                db.query(PAGE, AuditLogResource::entry, before, size + 1), size, AuditEntry::id);
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getInstant("at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getLongOrNull("subject_id"),
                row.getString("details"));
    }
}

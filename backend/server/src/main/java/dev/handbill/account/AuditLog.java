package dev.handbill.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every change of state by a person or an API key. Written in the caller's transaction: what is
 * rolled back is not logged, what is logged happened.
 */
@ApplicationScoped
public class AuditLog {
    private static final String RECORD =
            """
            INSERT INTO audit_log (account_id, api_key_id, actor, action, subject, subject_id, details)
            VALUES (:account, :api_key, :actor, :action, :subject, :subject_id, :details::jsonb)
            """;

    private final Db db;
    private final Actors actors;
    private final ObjectMapper json;

    AuditLog(Db db, Actors actors, ObjectMapper json) {
        this.db = db;
        this.actors = actors;
        this.json = json;
    }

    /**
     * Logs a change made by whoever sent the request under way.
     *
     * @param action a verb, such as {@code send}
     * @param subject the kind of thing that changed, such as {@code campaign}
     * @param subjectId which one; null where there is only one
     * @param details what the reader needs to understand the change; never a secret
     */
    public void record(
            String action, String subject, @Nullable Long subjectId, Map<String, ?> details) {
        record(actors.current(), action, subject, subjectId, details);
    }

    /** For requests whose actor only comes into being in them: set-up and sign-in. */
    public void record(
            Actor actor,
            String action,
            String subject,
            @Nullable Long subjectId,
            Map<String, ?> details) {
        db.update(
                RECORD,
                Args.of("account", actor.accountId())
                        .and("api_key", actor.apiKeyId())
                        .and("actor", actor.label())
                        .and("action", action)
                        .and("subject", subject)
                        .and("subject_id", subjectId)
                        .and("details", text(details)));
    }

    private String text(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details that are not JSON", e);
        }
    }
}

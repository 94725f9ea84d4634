package dev.handbill.segment;

import dev.handbill.kernel.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts audiences and walks through them. */
@ApplicationScoped
public class AudienceQueries {
    private final Db db;

    AudienceQueries(Db db) {
        this.db = db;
    }

    public AudienceView count(TargetAudience audience) {
        throw new UnsupportedOperationException(db.toString());
    }

    /**
     * The next members in the order of their ids.
     *
     * @param maxCustomerId the last id that existed when the audience was frozen
     */
    public List<AudienceMember> after(
            TargetAudience audience, long afterCustomerId, long maxCustomerId, int limit) {
        throw new UnsupportedOperationException();
    }
}

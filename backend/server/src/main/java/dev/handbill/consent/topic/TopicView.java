package dev.handbill.consent.topic;

import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * Something campaigns are about, which customers can leave.
 *
 * @param left customers who left it
 */
@RegisterForReflection
public record TopicView(long id, String name, String description, long left, Instant createdAt)
        implements Identified, Versioned {

    /** Customers leave and come back all the time, which is no reason to refuse a new name. */
    @Override
    public Object edited() {
        return new TopicDraft(name, description);
    }
}

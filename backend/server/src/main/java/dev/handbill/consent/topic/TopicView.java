package dev.handbill.consent.topic;

import dev.handbill.kernel.web.Identified;
import java.time.Instant;

/**
 * Something campaigns are about, which customers can leave.
 *
 * @param left customers who left it
 */
public record TopicView(long id, String name, String description, long left, Instant createdAt)
        implements Identified {}

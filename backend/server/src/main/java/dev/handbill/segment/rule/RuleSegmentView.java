package dev.handbill.segment.rule;

import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import java.time.Instant;

/**
 * A saved rule.
 *
 * @param editedBy an account's address or a key's name
 */
public record RuleSegmentView(
        long id, String name, Rule rule, String editedBy, Instant createdAt, Instant updatedAt)
        implements Identified, Versioned {}

package dev.handbill.campaign.starter;

import java.time.Instant;

/** A kept design in a list, without its blocks. */
public record DesignTemplateSummary(long id, String name, Instant createdAt, Instant updatedAt) {}

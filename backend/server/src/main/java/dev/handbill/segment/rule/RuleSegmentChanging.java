package dev.handbill.segment.rule;

/**
 * An event within the transaction, before a rule is changed or deleted: whoever needs it as it is
 * refuses by a problem.
 */
public record RuleSegmentChanging(long id, boolean isDeleted) {}

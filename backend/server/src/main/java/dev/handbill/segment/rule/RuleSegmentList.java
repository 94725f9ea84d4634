package dev.handbill.segment.rule;

import java.util.List;

/** All saved rules by name; there are few. */
public record RuleSegmentList(List<RuleSegmentView> items) {}

package dev.handbill.segment.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A rule, saved or not, whose customers are to be counted. */
public record RuleCountRequest(@Valid @NotNull Rule rule) {}

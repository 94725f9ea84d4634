package dev.handbill.campaign.template.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pair, or more: like a list, printed in round brackets. */
public record Tuple(List<@Nullable Object> elements) {}

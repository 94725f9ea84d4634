package dev.handbill.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a campaign is for.
 *
 * @param targetSegments {@code ["ALL"]}, or segments of which a customer carries any
 * @param excludedSegments whoever carries any of these is left out
 */
public record TargetAudience(
        List<String> targetSegments, @Nullable List<String> excludedSegments) {}

package dev.handbill.segment;

import java.util.List;

/**
 * How many customers an audience reaches and why not more.
 *
 * @param customers in the target and not in an excluded segment
 * @param reachable of these, over at least one channel
 * @param excludedBySegment in the target, but left out by an excluded segment or rule
 * @param unknownSegments chosen or excluded segments that nobody carries
 * @param unknownRuleSegmentIds chosen or excluded rules that were deleted: such a one finds nobody,
 *     and leaves everybody out
 */
public record AudienceView(
        long customers,
        long reachable,
        ChannelAudience email,
        ChannelAudience sms,
        long excludedBySegment,
        List<String> unknownSegments,
        List<Long> unknownRuleSegmentIds) {

    /** One channel's part: {@code eligible} and the exclusions add up to the customers. */
    public record ChannelAudience(long eligible, AudienceExclusions excluded) {}

    /**
     * Why customers are not written to over a channel; each is counted for the first that fits.
     *
     * @param notAgreed they never agreed to SMS, and the settings ask for that; 0 for e-mail
     * @param topic they left the campaign's topic
     * @param frequencyCap they had as many messages as the settings allow
     */
    public record AudienceExclusions(
            long noAddress,
            long unsubscribed,
            long notAgreed,
            long suppressed,
            long topic,
            long frequencyCap) {}
}

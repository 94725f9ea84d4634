package dev.handbill.consent.page;

import dev.handbill.consent.OptOutLinks.OptOutLink;
import dev.handbill.consent.OptOuts;
import dev.handbill.consent.OptOuts.Standing;
import dev.handbill.consent.topic.CustomerTopicView;
import dev.handbill.consent.topic.CustomerTopics;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a customer wants to get: channels and topics, set by themselves behind a signed link. */
@ApplicationScoped
class Preferences {
    static final String TOPIC = "topic-";
    private static final String SOURCE = OptOuts.PREFERENCE_PAGE;

    private static final String BLOCKED =
            """
            SELECT s.channel FROM customers c
            JOIN suppressions s ON s.reason <> 'opt-out'
                AND (s.channel, s.address) IN (('email', c.email), ('sms', c.phone))
            WHERE c.id = ?
            """;

    private final Db db;
    private final OptOuts optOuts;
    private final CustomerTopics topics;

    Preferences(Db db, OptOuts optOuts, CustomerTopics topics) {
        this.db = db;
        this.optOuts = optOuts;
        this.topics = topics;
    }

    /**
     * What the page shows.
     *
     * @param blocked channels whose address takes no messages, whatever the customer wants: it
     *     bounced or reported spam
     * @param left channels that were left and that this link cannot give back
     */
    record Wishes(
            Standing standing,
            Set<Channel> blocked,
            Set<Channel> left,
            List<CustomerTopicView> topics) {
        /** Where a choice can be made at all. */
        boolean isOffered(Channel channel) {
            return standing.address(channel) != null
                    && !blocked.contains(channel)
                    && !left.contains(channel);
        }
    }

    /** Empty if the customer has been deleted since. */
    Optional<Wishes> of(OptOutLink link) {
        return optOuts.standing(link.customerId())
                .map(
                        standing ->
                                new Wishes(
                                        standing,
                                        blocked(link.customerId()),
                                        left(standing, link),
                                        topics.of(link.customerId())));
    }

    private Set<Channel> left(Standing standing, OptOutLink link) {
        Set<Channel> left = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            boolean isOwn = channel == link.channel();
            if (standing.isOptedOut(channel)
                    && !(isOwn && optOuts.canBeTakenBack(standing, channel))) {
                left.add(channel);
            }
        }
        return left;
    }

    /**
     * Takes over a form. Only what the form showed changes: a topic that was added since is not
     * left by a page that did not have it, and a request without a form changes nothing.
     *
     * @param shown names of the boxes on the page: email, sms, topic-7
     * @param kept those of them that are ticked
     */
    @Transactional
    void save(OptOutLink link, Set<String> shown, Set<String> kept) {
        Optional<Wishes> found = of(link);
        if (found.isEmpty()) {
            return;
        }
        Wishes now = found.get();
        for (Channel channel : Channel.values()) {
            if (shown.contains(channel.wire()) && now.isOffered(channel)) {
                save(link, channel, now.standing(), kept.contains(channel.wire()));
            }
        }
        Set<Long> left = new HashSet<>();
        Set<Long> back = new HashSet<>();
        for (CustomerTopicView topic : now.topics()) {
            String name = TOPIC + topic.topicId();
            if (shown.contains(name) && topic.isLeft() == kept.contains(name)) {
                (topic.isLeft() ? back : left).add(topic.topicId());
            }
        }
        topics.chooseThemselves(link.customerId(), left, back, link.campaignId());
    }

    /** Every channel at once; topics stay, for a customer who comes back. */
    @Transactional
    void stopEverything(OptOutLink link) {
        optOuts.standing(link.customerId())
                .ifPresent(
                        customer -> {
                            for (Channel channel : Channel.values()) {
                                if (customer.address(channel) != null) {
                                    save(link, channel, customer, false);
                                }
                            }
                        });
    }

    private void save(OptOutLink link, Channel channel, Standing now, boolean wanted) {
        if (wanted && now.isOptedOut(channel)) {
            if (channel == link.channel()) {
                optOuts.takeBack(now.id(), channel, SOURCE);
            }
        } else if (!wanted && !now.isOptedOut(channel)) {
            optOuts.optOut(now.id(), channel, SOURCE, link.campaignId());
        }
    }

    private Set<Channel> blocked(long customerId) {
        Set<Channel> blocked = EnumSet.noneOf(Channel.class);
        blocked.addAll(db.query(BLOCKED, row -> Channel.of(row.getString("channel")), customerId));
        return blocked;
    }
}

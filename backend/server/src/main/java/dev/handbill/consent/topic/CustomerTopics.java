package dev.handbill.consent.topic;

import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaving topics and coming back to them, by customers themselves and by the business for them. */
@ApplicationScoped
public class CustomerTopics {
    public static final String PREFERENCE_PAGE = "preference page";

    private static final String OF_CUSTOMER =
            """
            SELECT t.id, t.name, t.description, o.at, coalesce(o.source, '') AS source
            FROM topics t LEFT JOIN topic_opt_outs o ON o.topic_id = t.id AND o.customer_id = ?
            ORDER BY lower(t.name), t.id
            """;

    /** Answers in the same statement what it changed, so that the history has it once. */
    private static final String LEAVE =
            """
            WITH gone AS (
                INSERT INTO topic_opt_outs (topic_id, customer_id, source)
                SELECT t.id, c.id, ? FROM topics t JOIN customers c ON c.id = ?
                WHERE t.id = ANY (?) ORDER BY t.id
                ON CONFLICT DO NOTHING RETURNING topic_id, customer_id, source)
            INSERT INTO consent_changes (customer_id, topic, status, source, actor, campaign_id)
            SELECT gone.customer_id, t.name, 'unsubscribed', gone.source, ?, ?
            FROM gone JOIN topics t ON t.id = gone.topic_id
            """;

    private static final String COME_BACK =
            """
            WITH back AS (
                DELETE FROM topic_opt_outs WHERE customer_id = ? AND topic_id = ANY (?)
                RETURNING topic_id, customer_id)
            INSERT INTO consent_changes (customer_id, topic, status, source, actor)
            SELECT back.customer_id, t.name, 'subscribed', ?, ?
            FROM back JOIN topics t ON t.id = back.topic_id
            """;

    private final Db db;
    private final IfMatch ifMatch;
    private final Actors actors;
    private final AuditLog audit;

    CustomerTopics(Db db, IfMatch ifMatch, Actors actors, AuditLog audit) {
        this.db = db;
        this.ifMatch = ifMatch;
        this.actors = actors;
        this.audit = audit;
    }

    /**
     * @throws ApiProblem 404 if there is no such customer
     */
    CustomerTopicList list(long customerId) {
        requireCustomer(customerId);
        return new CustomerTopicList(of(customerId));
    }

    public List<CustomerTopicView> of(long customerId) {
        return db.query(OF_CUSTOMER, CustomerTopics::view, customerId);
    }

    /**
     * By the business. Who left a topic themselves comes back themselves.
     *
     * @throws ApiProblem 404 if there is no such customer, 422 for an unknown topic, 409 if the
     *     customer left one of them themselves, 412 if the choice changed since it was read
     */
    @Transactional
    CustomerTopicList choose(long customerId, TopicChoice choice) {
        db.query(
                "SELECT id FROM customers WHERE id = ? FOR UPDATE",
                row -> row.getLong("id"),
                customerId);
        CustomerTopicList old = list(customerId);
        ifMatch.check(() -> old);
        List<CustomerTopicView> now = old.items();
        List<Long> left = checked(choice, now);
        List<Long> back =
                now.stream()
                        .filter(CustomerTopicView::isLeft)
                        .filter(topic -> !left.contains(topic.topicId()))
                        .peek(CustomerTopics::refuseReturn)
                        .map(CustomerTopicView::topicId)
                        .toList();
        Actor actor = actors.current();
        String source = actor.apiKeyId() == null ? "dashboard" : "api";
        leave(customerId, left, source, actor.label(), null);
        comeBack(customerId, back, source, actor.label());
        audit.record("choose-topics", "customer", customerId, Map.of("left", left));
        return list(customerId);
    }

    /** By the customer, from a link; topics that are gone since are passed over. */
    @Transactional
    public void chooseThemselves(
            long customerId, Collection<Long> left, Collection<Long> back, long campaignId) {
        leave(customerId, left, PREFERENCE_PAGE, "", campaignId);
        comeBack(customerId, back, PREFERENCE_PAGE, "");
    }

    private void leave(
            long customerId,
            Collection<Long> topics,
            String source,
            String actor,
            @Nullable Long campaignId) {
        if (!topics.isEmpty()) {
            db.update(LEAVE, source, customerId, array(topics), actor, campaignId);
        }
    }

    private void comeBack(long customerId, Collection<Long> topics, String source, String actor) {
        if (!topics.isEmpty()) {
            db.update(COME_BACK, customerId, array(topics), source, actor);
        }
    }

    private static List<Long> checked(TopicChoice choice, List<CustomerTopicView> topics) {
        List<Long> given = choice.leftTopicIds();
        List<Long> known = topics.stream().map(CustomerTopicView::topicId).toList();
        if (!known.containsAll(given)) {
            throw ApiProblem.invalid("/leftTopicIds", "Name existing topics only.");
        }
        return known.stream().filter(given::contains).toList();
    }

    private static void refuseReturn(CustomerTopicView topic) {
        if (topic.source().equals(PREFERENCE_PAGE)) {
            throw ApiProblem.conflict(
                    "customer-left-topic",
                    "This customer left “%s” themselves. They can come back with the preferences link in any earlier message."
                            .formatted(topic.name()));
        }
    }

    private void requireCustomer(long id) {
        if (db.first("SELECT id FROM customers WHERE id = ?", row -> row.getLong("id"), id)
                .isEmpty()) {
            throw ApiProblem.unknown("customer", id);
        }
    }

    private static long[] array(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static CustomerTopicView view(Row row) throws SQLException {
        return new CustomerTopicView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getInstantOrNull("at") != null,
                row.getString("source"),
                row.getInstantOrNull("at"));
    }
}

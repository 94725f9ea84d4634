package dev.handbill.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AudienceTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject AudienceQueries audiences;
    @Inject Segments segments;

    @BeforeEach
    void clean() {
        state.reset();
    }

    /** A customer as the oracle knows them. */
    private record Person(
            long id,
            boolean hasEmail,
            boolean hasPhone,
            String emailConsent,
            String smsConsent,
            boolean emailBarred,
            boolean smsBarred,
            Set<Long> left,
            List<String> tags) {
        boolean hasLeft(TargetAudience audience) {
            Long topic = audience.topicId();
            return topic != null && left.contains(topic);
        }

        boolean getsEmail() {
            return hasEmail && !emailConsent.equals("unsubscribed") && !emailBarred;
        }

        boolean getsSms() {
            return hasPhone && !smsConsent.equals("unsubscribed") && !smsBarred;
        }
    }

    @Test
    void smsGoOnlyToWhoAgreedIfSoSet() {
        db.update(
                """
                INSERT INTO customers (phone, sms_consent) VALUES ('+12025550101', 'subscribed'),
                    ('+12025550102', 'unknown'), ('+12025550103', 'unsubscribed')
                """);
        TargetAudience everybody = new TargetAudience(List.of("ALL"), List.of(), null, null, null);
        assertThat(audiences.count(everybody).sms().eligible()).isEqualTo(2);

        SignedIn.as("owner")
                .contentType("application/json")
                .body("{\"smsOnlyAgreed\": true}")
                .patch("/api/v1/business/sending")
                .then()
                .statusCode(200);

        assertThat(audiences.count(everybody).sms().eligible()).isEqualTo(1);
        assertThat(audiences.count(everybody).sms().excluded().notAgreed()).isEqualTo(1);
        assertThat(audiences.after(everybody, 0, Long.MAX_VALUE, 10))
                .filteredOn(AudienceMember::getsSms)
                .hasSize(1);
    }

    @Test
    void aCampaignMaySayOtherwiseThanTheSettings() {
        db.update(
                """
                INSERT INTO customers (phone, sms_consent) VALUES ('+12025550101', 'subscribed'),
                    ('+12025550102', 'unknown'), ('+12025550103', 'unsubscribed')
                """);
        assertThat(sms("agreed")).isEqualTo(1);
        assertThat(sms("everybody")).isEqualTo(2);
        SignedIn.as("owner")
                .contentType("application/json")
                .body("{\"smsOnlyAgreed\": true}")
                .patch("/api/v1/business/sending")
                .then()
                .statusCode(200);
        assertThat(sms("")).isEqualTo(1);
        assertThat(sms("everybody")).isEqualTo(2);
        SignedIn.as("owner")
                .contentType("application/json")
                .body("{\"targetSegments\": [\"ALL\"], \"smsTo\": \"some\"}")
                .post("/api/v1/audience")
                .then()
                .statusCode(422);
    }

    private long sms(String smsTo) {
        TargetAudience audience = new TargetAudience(List.of("ALL"), List.of(), null, null, smsTo);
        long counted = audiences.count(audience).sms().eligible();
        assertThat(audiences.after(audience, 0, Long.MAX_VALUE, 10))
                .filteredOn(AudienceMember::getsSms)
                .hasSize((int) counted);
        return counted;
    }

    @Test
    void countsAreWhatCountingOneByOneGives() {
        long seed = Long.getLong("audience.seed", 20_261_128);
        Random random = new Random(seed);
        List<Person> people = people(random, 400);

        for (int round = 0; round < 40; round++) {
            List<String> targets = random.nextInt(4) == 0 ? List.of("ALL") : some(random, 1);
            List<String> excluded = random.nextBoolean() ? some(random, 0) : List.of();
            Long topicId = random.nextInt(3) == 0 ? null : 1L + random.nextInt(3);
            TargetAudience audience = new TargetAudience(targets, excluded, null, topicId, null);

            assertThat(audiences.count(audience))
                    .as("seed %d, %s", seed, audience)
                    .isEqualTo(oracle(people, audience));
            assertThat(walked(audience))
                    .as("seed %d, %s", seed, audience)
                    .isEqualTo(
                            people.stream()
                                    .filter(isIn(audience))
                                    .map(
                                            p ->
                                                    new AudienceMember(
                                                            p.id(),
                                                            p.getsEmail() && !p.hasLeft(audience),
                                                            p.getsSms() && !p.hasLeft(audience)))
                                    .toList());
        }
        assertThat(segments.list()).as("seed %d", seed).isEqualTo(oracle(people));
    }

    @Test
    void unknownSegmentsAreNamedAndReachNobody() {
        people(new Random(1), 10);
        audience(
                        "{\"targetSegments\": [\"Nobody Here\"], \"excludedSegments\": [\"b\","
                                + " \"nor here\"]}")
                .statusCode(200)
                .body("customers", equalTo(0))
                .body("unknownSegments", equalTo(List.of("nobody here", "nor here")));
    }

    @Test
    void anAudienceThatCannotBeIsRefused() {
        audience("{\"targetSegments\": []}").statusCode(422);
        audience("{\"targetSegments\": [\"ALL\", \"vip\"]}").statusCode(422);
        audience("{\"targetSegments\": [\"a';--\\\"\"]}")
                .statusCode(422)
                .body("detail", containsString("a';--\""));
    }

    @Test
    void aSegmentIsRenamedEverywhere() {
        db.update(
                "INSERT INTO customers (email, segments) VALUES ('a@example.com', '{a,b}'),"
                        + " ('b@example.com', '{a}'), ('c@example.com', '{c}')");
        db.update(
                "INSERT INTO campaigns (name, target_segments, status) VALUES ('draft', '{a}',"
                        + " 'draft'), ('old', '{a}', 'completed')");

        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"name\": \" B \"}")
                .patch("/api/v1/segments/a")
                .then()
                .statusCode(200)
                .body("name", equalTo("b"));

        assertThat(
                        db.query(
                                "SELECT segments::text AS s FROM customers ORDER BY id",
                                r -> r.getString("s")))
                .containsExactly("{b}", "{b}", "{c}");
        assertThat(
                        db.query(
                                "SELECT target_segments::text AS s FROM campaigns ORDER BY id",
                                r -> r.getString("s")))
                .containsExactly("{b}", "{a}");
        SignedIn.as("marketer").delete("/api/v1/segments/b").then().statusCode(204);
        SignedIn.as("marketer").delete("/api/v1/segments/b").then().statusCode(404);
        assertThat(segments.list().items()).containsExactly(new SegmentView("c", 1, 1, 0));
    }

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "東京");

    private static List<String> some(Random random, int least) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        return names.subList(0, least + random.nextInt(3)).stream().sorted().toList();
    }

    private List<Person> people(Random random, int number) {
        db.update("INSERT INTO topics (name) VALUES ('offers'), ('events')");
        List<Person> people = new ArrayList<>();
        String[] consents = {"unknown", "subscribed", "unsubscribed"};
        for (int i = 1; i <= number; i++) {
            boolean hasEmail = random.nextInt(5) > 0;
            Person person =
                    new Person(
                            i,
                            hasEmail,
                            !hasEmail || random.nextBoolean(),
                            consents[random.nextInt(3)],
                            consents[random.nextInt(3)],
                            random.nextInt(5) == 0,
                            random.nextInt(5) == 0,
                            random.nextInt(4) == 0 ? Set.of(1L) : Set.of(),
                            some(random, 0));
            people.add(person);
            db.update(
                    "INSERT INTO customers (id, email, phone, email_consent, sms_consent, segments)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    i,
                    person.hasEmail() ? "c" + i + "@example.com" : null,
                    person.hasPhone() ? "+1202" + (5_000_000 + i) : null,
                    person.emailConsent(),
                    person.smsConsent(),
                    person.tags().toArray(String[]::new));
            for (long topic : person.left()) {
                db.update(
                        "INSERT INTO topic_opt_outs (topic_id, customer_id, source) VALUES (?, ?,"
                                + " 'test')",
                        topic,
                        i);
            }
            if (person.emailBarred()) {
                db.update(
                        "INSERT INTO suppressions (channel, address, reason) VALUES ('email', ?,"
                                + " 'bounce')",
                        "c" + i + "@example.com");
            }
            if (person.smsBarred()) {
                db.update(
                        "INSERT INTO suppressions (channel, address, reason) VALUES ('sms', ?,"
                                + " 'manual')",
                        "+1202" + (5_000_000 + i));
            }
        }
        return people;
    }

    private static Predicate<Person> isTargeted(TargetAudience audience) {
        return person ->
                audience.targetSegments().contains("ALL")
                        || !Collections.disjoint(person.tags(), audience.targetSegments());
    }

    private static Predicate<Person> isIn(TargetAudience audience) {
        return isTargeted(audience)
                .and(person -> Collections.disjoint(person.tags(), excluded(audience)));
    }

    private AudienceView oracle(List<Person> people, TargetAudience audience) {
        List<Person> in = people.stream().filter(isIn(audience)).toList();
        List<String> chosen = new ArrayList<>(audience.targetSegments());
        chosen.remove("ALL");
        excluded(audience).stream().filter(name -> !chosen.contains(name)).forEach(chosen::add);
        return new AudienceView(
                in.size(),
                n(in, p -> (p.getsEmail() || p.getsSms()) && !p.hasLeft(audience)),
                new AudienceView.ChannelAudience(
                        n(in, p -> p.getsEmail() && !p.hasLeft(audience)),
                        new AudienceView.AudienceExclusions(
                                n(in, p -> !p.hasEmail()),
                                n(in, p -> p.hasEmail() && p.emailConsent().equals("unsubscribed")),
                                0,
                                n(
                                        in,
                                        p ->
                                                p.hasEmail()
                                                        && !p.emailConsent().equals("unsubscribed")
                                                        && p.emailBarred()),
                                n(in, p -> p.getsEmail() && p.hasLeft(audience)),
                                0)),
                new AudienceView.ChannelAudience(
                        n(in, p -> p.getsSms() && !p.hasLeft(audience)),
                        new AudienceView.AudienceExclusions(
                                n(in, p -> !p.hasPhone()),
                                n(in, p -> p.hasPhone() && p.smsConsent().equals("unsubscribed")),
                                0,
                                n(
                                        in,
                                        p ->
                                                p.hasPhone()
                                                        && !p.smsConsent().equals("unsubscribed")
                                                        && p.smsBarred()),
                                n(in, p -> p.getsSms() && p.hasLeft(audience)),
                                0)),
                n(people, isTargeted(audience).and(isIn(audience).negate())),
                chosen.stream()
                        .filter(name -> people.stream().noneMatch(p -> p.tags().contains(name)))
                        .toList(),
                List.of());
    }

    private static SegmentList oracle(List<Person> people) {
        List<SegmentView> items =
                NAMES.stream()
                        .map(
                                name -> {
                                    List<Person> in =
                                            people.stream()
                                                    .filter(p -> p.tags().contains(name))
                                                    .toList();
                                    return new SegmentView(
                                            name,
                                            in.size(),
                                            n(in, Person::getsEmail),
                                            n(in, Person::getsSms));
                                })
                        .toList();
        return new SegmentList(
                items,
                new SegmentCounts(
                        people.size(), n(people, Person::getsEmail), n(people, Person::getsSms)));
    }

    private static long n(List<Person> people, Predicate<Person> which) {
        return people.stream().filter(which).count();
    }

    private List<AudienceMember> walked(TargetAudience audience) {
        List<AudienceMember> all = new ArrayList<>();
        List<AudienceMember> next = audiences.after(audience, 0, 1_000, 37);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = audiences.after(audience, all.getLast().customerId(), 1_000, 37);
        }
        return all;
    }

    private static List<String> excluded(TargetAudience audience) {
        List<String> excluded = audience.excludedSegments();
        return excluded == null ? List.of() : excluded;
    }

    private static ValidatableResponse audience(String body) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/audience")
                .then();
    }
}

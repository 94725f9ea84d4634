package dev.handbill.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponRules;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that a marketer sets goes all the way: into the table, back in the answer, into a
 * copy. What is set is read off the records, so that a new member is among it by itself.
 */
@QuarkusTest
class CampaignFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject BusinessStore business;
    @Inject Db db;

    /** For members that do not take any value of their type. */
    private Map<String, Object> particular = Map.of();

    @BeforeEach
    void clean() {
        state.reset();
        fixture.aBusiness();
        fixture.aCustomer("Anna", "anna@example.com", "vip", "regulars");
        db.update("UPDATE business SET places = ARRAY['Old Town']");
        business.forget();
        long topic =
                db.one(
                        "INSERT INTO topics (name) VALUES ('News') RETURNING id",
                        row -> row.getLong("id"));
        particular =
                new HashMap<>(
                        Map.of(
                                "language",
                                "pt-BR",
                                "fromEmail",
                                "offers@shop.example",
                                "replyTo",
                                "desk@shop.example",
                                "qrEmbedding",
                                "data-uri",
                                "targetSegments",
                                List.of("vip"),
                                "excludedSegments",
                                List.of("regulars"),
                                "notRedeemedCampaignId",
                                fixture.aCampaign("completed"),
                                "topicId",
                                topic,
                                "smsPlainText",
                                false,
                                "couponRules",
                                couponRules()));
        particular.put("smsTo", "agreed");
        particular.put("targetRuleSegmentIds", List.of(aRule("in")));
        particular.put("excludedRuleSegmentIds", List.of(aRule("out")));
        particular.put("design", design());
    }

    private long aRule(String name) {
        return db.one(
                "INSERT INTO rule_segments (name, rule) VALUES (?, '{\"type\": \"REACHABLE\", \"by\": \"any\"}') RETURNING id",
                row -> row.getLong("id"),
                name);
    }

    @Test
    void aDraftHasEveryMemberAndNoOther() {
        assertThat(names(CampaignDraft.class)).isEqualTo(fields());
    }

    @Test
    void everyMemberIsKeptInTheCampaignAndItsCopy() throws IOException {
        // an e-mail is either of the two; CampaignDesignTest tells of both at once
        for (String other : List.of("design", "emailContent")) {
            keepsAllBut(other);
        }
    }

    private void keepsAllBut(String other) throws IOException {
        ObjectNode values = JSON.createObjectNode();
        Set<String> fields = new HashSet<>(fields());
        fields.remove(other);
        fields.forEach(name -> values.set(name, value(name)));

        JsonNode created = call("POST", "/api/v1/campaigns", values, 201);
        JsonNode read = call("GET", address(created), null, 200);
        JsonNode copy = call("POST", address(created) + "/duplicate", null, 201);
        JsonNode copyRead = call("GET", address(copy), null, 200);

        for (String name : fields) {
            assertThat(created.get(name)).as(name).isEqualTo(values.get(name));
            assertThat(read.get(name)).as(name).isEqualTo(values.get(name));
            if (!name.equals("name")) {
                assertThat(copy.get(name)).as("%s of the copy", name).isEqualTo(values.get(name));
                assertThat(copyRead.get(name)).as(name).isEqualTo(values.get(name));
            }
        }
    }

    /** The campaign lies in two tables, and each change may touch one or both. */
    @Test
    void anyTwoMembersAreKeptTogether() {
        List<Map.Entry<String, Object>> changes =
                List.of(
                        Map.entry("name", "Other"),
                        Map.entry("maxUsage", 7),
                        Map.entry("offerTitle", "Soup"),
                        Map.entry("subject", "Hot"),
                        Map.entry("emailContent", "<p>Soup</p>"),
                        Map.entry("smsContent", "Soup today"));
        for (Map.Entry<String, Object> one : changes) {
            for (Map.Entry<String, Object> other : changes) {
                String path = "/api/v1/campaigns/" + fixture.aCampaign("draft");
                String before = read(path).path("updatedAt").asText();
                Map<String, Object> draft = new HashMap<>();
                draft.put(one.getKey(), one.getValue());
                draft.put(other.getKey(), other.getValue());
                SignedIn.as("marketer")
                        .contentType("application/json")
                        .body(draft)
                        .patch(path)
                        .then()
                        .statusCode(200);
                JsonNode after = read(path);
                draft.forEach(
                        (name, value) ->
                                assertThat(after.path(name).asText())
                                        .as("%s of %s", name, draft)
                                        .isEqualTo(value.toString()));
                assertThat(after.path("updatedAt").asText()).isNotEqualTo(before);
            }
        }
    }

    private static JsonNode read(String path) {
        try {
            return new ObjectMapper()
                    .readTree(SignedIn.as("marketer").get(path).then().extract().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aChangeOfOneMemberLeavesTheOthers() throws IOException {
        for (String name : fields()) {
            JsonNode before =
                    call(
                            "POST",
                            "/api/v1/campaigns",
                            JSON.createObjectNode().put("name", "Plain"),
                            201);
            ObjectNode change = JSON.createObjectNode().set(name, value(name));

            call("PATCH", address(before), change, 200);

            JsonNode after = call("GET", address(before), null, 200);
            assertThat(before.get(name))
                    .as("another %s than before", name)
                    .isNotEqualTo(value(name));
            for (String other : fields()) {
                JsonNode expected = other.equals(name) ? value(name) : before.get(other);
                assertThat(after.get(other))
                        .as("%s after a change of %s", other, name)
                        .isEqualTo(expected);
            }
        }
    }

    private static Set<String> fields() {
        return Stream.of(
                        Stream.of("name"),
                        names(CampaignFields.class).stream(),
                        names(CampaignContent.class).stream())
                .flatMap(all -> all)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Class<? extends Record> type) {
        return members(type).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    private static Stream<RecordComponent> members(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private JsonNode value(String name) {
        Object value = particular.get(name);
        return value == null ? anyOf(typeOf(name)) : asJson(value);
    }

    /** As it comes back, whatever width its numbers have here. */
    private static JsonNode asJson(Object value) {
        try {
            return JSON.readTree(JSON.writeValueAsString(value));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> typeOf(String name) {
        return Stream.of(CampaignFields.class, CampaignContent.class)
                .flatMap(CampaignFieldsTest::members)
                .filter(member -> member.getName().equals(name))
                .<Class<?>>map(RecordComponent::getType)
                .findFirst()
                .orElse(String.class);
    }

    private static JsonNode anyOf(Class<?> type) {
        if (type == String.class) {
            return asJson("Something else");
        }
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return asJson(7);
        }
        if (type == boolean.class) {
            return asJson(true);
        }
        throw new IllegalStateException("Say in this test what a " + type + " may be");
    }

    private static Map<String, Object> design() {
        return Map.of(
                "version",
                1,
                "style",
                Map.of("accent", "#0b7285", "font", "SERIF"),
                "blocks",
                List.of(
                        Map.of(
                                "type",
                                "HEADING",
                                "id",
                                "a",
                                "text",
                                Map.of("runs", List.of(Map.of("text", "Hello")))),
                        Map.of("type", "FOOTER", "id", "b")));
    }

    private static Map<String, Object> couponRules() {
        Map<String, Object> rules =
                Map.of(
                        "validFrom",
                        "2031-02-01",
                        "validUntil",
                        "2031-02-28",
                        "weekdays",
                        List.of(1, 5),
                        "timeFrom",
                        "09:30",
                        "timeUntil",
                        "17:00",
                        "places",
                        List.of("Old Town"),
                        "redemptionCap",
                        100,
                        "minimumSpendMinor",
                        2_000);
        assertThat(rules.keySet()).isEqualTo(names(CouponRules.class));
        return rules;
    }

    private static String address(JsonNode campaign) {
        return "/api/v1/campaigns/" + campaign.path("id").asLong();
    }

    private static JsonNode call(String method, String path, @Nullable JsonNode body, int status)
            throws IOException {
        var request = SignedIn.as("marketer").contentType("application/json");
        if (body != null) {
            request.body(body.toString());
        }
        return JSON.readTree(
                request.request(method, path).then().statusCode(status).extract().asString());
    }
}

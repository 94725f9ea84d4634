package dev.handbill.delivery.engine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a collector that reads what arrives by the protocol's own classes. */
@QuarkusTest
@TestProfile(TracesTest.Traced.class)
class TracesTest {
    @ConfigProperty(name = "handbill.traces.endpoint")
    String collector = "";

    @Inject Engine engine;
    @Inject CleanState state;

    /** As an operator who has a collector. */
    public static class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("handbill.traces.endpoint", address() + "/");
        }

        private static String address() {
            try {
                HttpServer server =
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
                // the test, which another class loader has, reads it by HTTP, too
                List<ResourceSpans> received = new CopyOnWriteArrayList<>();
                server.createContext("/v1/traces", exchange -> receive(exchange, received));
                server.createContext("/received", exchange -> show(exchange, received));
                server.start();
                return "http://127.0.0.1:" + server.getAddress().getPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void aCampaignIsFollowedFromRequestToProvider() {
        engine.customers(3);
        long id = campaign();
        send(id);
        engine.runUntilCompleted(id);

        Span request = span("POST /api/v1/campaigns/{id}/send");
        assertThat(texts(request))
                .containsEntry("http.route", "/api/v1/campaigns/{id}/send")
                .containsEntry("http.request.method", "POST")
                .containsEntry("http.response.status_code", "202")
                .containsEntry("handbill.request.id", "the-request");
        Span expanded = span("expand chunk");
        Span chunk = span("send chunk");
        for (Span work : List.of(expanded, chunk)) {
            assertThat(work.getLinks(0).getTraceId()).isEqualTo(request.getTraceId());
            assertThat(work.getLinks(0).getSpanId()).isEqualTo(request.getSpanId());
            assertThat(texts(work)).containsEntry("handbill.campaign.id", String.valueOf(id));
        }
        Span call = span("call sandbox");
        Span whole = parent(call);
        assertThat(whole.getName()).isEqualTo("send chunk");
        assertThat(call.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
        assertThat(texts(call)).containsEntry("handbill.outcome", "Accepted");
        assertThat(received().getFirst().getResource().getAttributesList().toString())
                .contains("service.name", "handbill", "handbill.role");
    }

    @Test
    void aTestMessageIsPartOfItsRequest() {
        engine.customers(1);
        long id = campaign();

        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("phone", "+14155550199"))
                .post("/api/v1/campaigns/" + id + "/test-message")
                .then()
                .statusCode(202);

        Span request = span("POST /api/v1/campaigns/{id}/test-message");
        Span call =
                await().until(
                                () ->
                                        spans("call sandbox").stream()
                                                .filter(
                                                        one ->
                                                                one.getParentSpanId()
                                                                        .equals(
                                                                                request
                                                                                        .getSpanId()))
                                                .toList(),
                                found -> !found.isEmpty())
                        .getFirst();
        assertThat(call.getTraceId()).isEqualTo(request.getTraceId());
    }

    @Test
    void spansTellNothingOfPeople() {
        engine.customers(3);
        long id = campaign();
        send(id);
        engine.runUntilCompleted(id);
        List<String> secrets =
                engine.texts(
                        """
                        SELECT token AS text FROM qr_codes UNION ALL SELECT short_code FROM qr_codes
                        UNION ALL SELECT email FROM customers UNION ALL SELECT phone FROM customers
                        """);
        engine.texts("SELECT token AS text FROM qr_codes")
                .forEach(token -> given().get("/r/" + token + "?from=guest0@example.com"));
        engine.texts("SELECT short_code AS text FROM qr_codes")
                .forEach(code -> given().get("/c/" + code).then().statusCode(200));
        SignedIn.as("owner").get("/api/v1/customers?query=guest0@example.com");
        given().header("traceparent", "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01")
                .get("/nowhere/secret-word")
                .then()
                .statusCode(404);

        span("GET /r/{token}");
        span("GET /c/{shortCode}");
        span("GET /api/v1/customers");
        span("GET OTHER");
        span("send chunk");
        String all = received().toString();
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(12).noneMatch(all::contains);
        assertThat(all).doesNotContain("example.com", "secret-word");
        assertThat(spans("GET OTHER"))
                .noneMatch(one -> hex(one.getTraceId().toByteArray()).equals("a".repeat(32)));
    }

    private static void send(long id) {
        SignedIn.as("owner")
                .header("X-Request-Id", "the-request")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/campaigns/" + id + "/send")
                .then()
                .statusCode(202);
    }

    private static long campaign() {
        return SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "name",
                                "Lunch",
                                "smsContent",
                                "Hello {{ first_name }}: {{ short_url }}",
                                "targetSegments",
                                List.of("ALL")))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private Span span(String name) {
        return await().until(() -> spans(name), found -> !found.isEmpty()).getLast();
    }

    private List<Span> spans(String name) {
        return all().stream().filter(one -> one.getName().equals(name)).toList();
    }

    private Span parent(Span of) {
        return await().until(
                        () ->
                                all().stream()
                                        .filter(one -> one.getSpanId().equals(of.getParentSpanId()))
                                        .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private List<ResourceSpans> received() {
        try {
            return ExportTraceServiceRequest.parseFrom(
                            given().baseUri(collector).get("/received").asByteArray())
                    .getResourceSpansList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Span> all() {
        return received().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    private static Map<String, String> texts(Span span) {
        return span.getAttributesList().stream()
                .collect(
                        Collectors.toMap(
                                KeyValue::getKey,
                                one ->
                                        one.getValue().hasIntValue()
                                                ? String.valueOf(one.getValue().getIntValue())
                                                : one.getValue().getStringValue()));
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    private static void receive(HttpExchange exchange, List<ResourceSpans> received)
            throws IOException {
        try (exchange;
                GZIPInputStream body = new GZIPInputStream(exchange.getRequestBody())) {
            received.addAll(ExportTraceServiceRequest.parseFrom(body).getResourceSpansList());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static void show(HttpExchange exchange, List<ResourceSpans> received)
            throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            ExportTraceServiceRequest.newBuilder()
                    .addAllResourceSpans(received)
                    .build()
                    .writeTo(exchange.getResponseBody());
        }
    }
}

package dev.handbill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a marketer does, through the API; only the customers are put into the table directly. */
final class Shop {
    static final int NO_LIMIT = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Longer than Handbill itself waits for its database. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);

    private static final String OWNER = "owner@example.com";
    private static final String PASSWORD = "correct horse battery";

    private final Supplier<Sql> database;
    private String url = "";
    private String session = "";

    Shop(Supplier<Sql> database) {
        this.database = database;
    }

    /** Another process answers; sessions stay. */
    void moveTo(String newUrl) {
        this.url = newUrl;
    }

    void setUp() throws InterruptedException {
        Map<String, String> owner =
                Map.of(
                        "businessName",
                        "Trattoria Roma",
                        "email",
                        OWNER,
                        "password",
                        PASSWORD,
                        // as an operator reads it in the log
                        "code",
                        sql().text("SELECT code FROM setup_code"));
        session = cookie(send("POST", "/setup", owner));
        call(
                "PATCH",
                "/business",
                Map.of(
                        "fromEmail", "hello@shop.example.com",
                        "postalAddress", "Via Roma 1",
                        "timeZone", "Europe/Rome"));
        // measured at any hour
        call("PATCH", "/business/sending", Map.of("quietHours", false, "smsOnlyAgreed", false));
    }

    /** Where somebody set it up before. */
    void signIn() throws InterruptedException {
        session = cookie(send("POST", "/session", Map.of("email", OWNER, "password", PASSWORD)));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private Sql sql() {
        return database.get();
    }

    /** Customers {@code 1..count}; those that are there already stay. */
    void customers(int count) {
        sql().update(
                        """
                INSERT INTO customers (email, phone, first_name, last_name, segments, attributes, email_consent, sms_consent)
                SELECT 'guest' || i || '@example.com', '+1415' || lpad(i::text, 7, '0'), 'Guest' || i, 'Number' || i,
                       CASE WHEN i % 2 = 0 THEN ARRAY['vip', 'lunch'] ELSE ARRAY['lunch'] END,
                       jsonb_build_object('city', 'Town ' || i % 97, 'points', (i % 1000)::text,
                           'birthday', to_char(date '1950-01-01' + (i % 20000)::int, 'YYYY-MM-DD')), 'subscribed', 'subscribed'
                FROM generate_series((SELECT count(*) + 1 FROM customers), ?) i
                """,
                        count);
        sql().update("ANALYZE customers");
    }

    /** Puts a tag on the first so many. */
    void tag(String segment, int first) {
        sql().update(
                        "UPDATE customers SET segments = segments || ?::text WHERE id IN (SELECT id FROM"
                                + " customers ORDER BY id LIMIT ?)",
                        segment,
                        first);
    }

    /** An e-mail with a personal QR code, made of the starter template "offer". */
    long emailCampaign(String name, int perMinute) throws InterruptedException {
        return emailCampaign(name, perMinute, "ALL");
    }

    long emailCampaign(String name, int perMinute, String segment) throws InterruptedException {
        Map<String, Object> draft =
                Map.of(
                        "name",
                        name,
                        "subject",
                        "{{ first_name }}, a present for you",
                        "emailContent",
                        starter(),
                        "offerTitle",
                        "Lunch on us",
                        "offerTerms",
                        "One for each guest.",
                        "targetSegments",
                        new String[] {segment},
                        "sendRateLimitEmails",
                        perMinute);
        return call("POST", "/campaigns", draft).path("id").asLong();
    }

    /** A text message with a personal link. */
    long smsCampaign(String name, int perMinute) throws InterruptedException {
        Map<String, Object> draft =
                Map.of(
                        "name",
                        name,
                        "smsContent",
                        "{{ first_name }}, lunch is on us: {{ short_url }}",
                        "offerTitle",
                        "Lunch on us",
                        "targetSegments",
                        new String[] {"ALL"},
                        "sendRateLimitSms",
                        perMinute);
        return call("POST", "/campaigns", draft).path("id").asLong();
    }

    /** Returns how long the call took. */
    Duration send(long campaign) throws InterruptedException {
        long start = System.nanoTime();
        call("POST", "/campaigns/" + campaign + "/send", Map.of());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void post(long campaign, String action) throws InterruptedException {
        call("POST", "/campaigns/" + campaign + "/" + action, Map.of());
    }

    String status(long campaign) {
        return sql().text("SELECT status FROM campaigns WHERE id = ?", campaign);
    }

    boolean isExpanded(long campaign) {
        return sql().number(
                                "SELECT count(*) FROM campaigns WHERE id = ? AND expanded_at IS NOT NULL",
                                campaign)
                == 1;
    }

    JsonNode call(String method, String path, @Nullable Object body) throws InterruptedException {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String starter() {
        try (InputStream in = Shop.class.getResourceAsStream("/starters/offer.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads an answer's beginning, two lines at most, and returns its status. */
    int beginningOf(String path) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer =
                    HTTP.send(
                            request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                for (int lines = 0, letter = 0; lines < 2 && letter >= 0; ) {
                    letter = body.read();
                    lines += letter == '\n' ? 1 : 0;
                }
            }
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("GET " + path, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .header("Cookie", session);
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body)
            throws InterruptedException {
        try {
            HttpRequest.Builder request = request(path);
            request.method(
                    method,
                    body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }
}

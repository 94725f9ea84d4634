package dev.handbill.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a shop does on its first day: customers come in, a campaign is looked over and goes out. */
final class TrainingDay {
    static final String OWNER = "owner@example.com";
    static final String PASSWORD = "correct horse battery";

    private static final int CUSTOMERS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ID = Pattern.compile("\"id\" ?: ?(\\d+)");

    private static final String HTML =
            """
            <html><body><table><tr><td><h1>{{ offer_title }}</h1>
            <p>Hello {{ first_name | default('dear guest', true) }}{% if last_name %} {{ last_name }}{% endif %},</p>
            {% if offer_terms %}<p>{{ offer_terms }}</p>{% endif %}
            <p>{{ qr_code }}</p><p><a href="{{ short_url }}">Show my coupon</a></p>
            {% if expires_at %}<p>Valid until <b>{{ expires_at }}</b>.</p>{% endif %}
            <p>{% for line in business.postal_address.split("\\n") %}{{ line }}<br>{% endfor %}</p>
            </td></tr></table></body></html>
            """;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String url;
    private final String ready;

    TrainingDay(int port, int managementPort) {
        this.url = "http://127.0.0.1:" + port;
        this.ready = "http://127.0.0.1:%d/q/health/ready".formatted(managementPort);
    }

    boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(ready)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * @throws RunProblem naming the step that failed
     */
    void live() {
        json("POST", "/session", "{'email': '%s', 'password': '%s'}".formatted(OWNER, PASSWORD));
        json(
                "PATCH",
                "/business",
                "{'fromEmail': 'hello@example.com', 'postalAddress': 'Via Roma 1\\n00100 Roma', 'timeZone': 'Europe/Rome'}");
        json("PATCH", "/business/sending", "{'quietHours': false, 'smsOnlyAgreed': false}");
        importCustomers();
        look("/customers?limit=50", "/segments", "/campaign-templates", "/overview", "/me");
        // twice: what is prepared for the first is found for the second
        for (int round = 0; round < 2; round++) {
            send();
        }
        look("/campaigns", "/overview", "/audit-log");
    }

    private void importCustomers() {
        StringBuilder csv = new StringBuilder("Email,Phone,First Name,Last Name,Tags,City\r\n");
        for (int i = 1; i <= CUSTOMERS; i++) {
            csv.append(
                    "guest%d@example.com,+1415555%04d,Guest %d,Büyük %d,\"%s\",Town %d\r\n"
                            .formatted(i, i, i, i, i % 2 == 0 ? "vip, lunch" : "lunch", i % 7));
        }
        String body =
                """
                --part\r
                Content-Disposition: form-data; name="file"; filename="guests.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --part--\r
                """
                        .formatted(csv);
        String id =
                id(call("POST", "/customer-imports", "multipart/form-data; boundary=part", body));
        await("/customer-imports/" + id, "completed");
    }

    private void send() {
        String draft =
                """
                {'name': 'Lunch', 'subject': '{{ first_name }}, lunch is on us', 'emailContent': '%s',
                 'smsContent': '{{ first_name }}, lunch is on us: {{ short_url }}', 'offerTitle': 'Lunch on us',
                 'offerTerms': 'One for each guest.', 'targetSegments': ['ALL'],
                 'sendRateLimitEmails': 1000000, 'sendRateLimitSms': 1000000}"""
                        .formatted(
                                HTML.replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .replace("\n", "\\n")
                                        .replace("'", "\u0001"));
        String campaign = "/campaigns/" + id(json("POST", "/campaigns", draft));
        look(campaign, campaign + "/preflight");
        json("POST", campaign + "/preview", "{}");
        json("POST", campaign + "/recipient-check", "{}");
        await(campaign + "/recipient-check", "completed");
        json("POST", campaign + "/send", "{}");
        await(campaign + "/progress", "completed");
        look(
                campaign + "/analytics",
                campaign + "/deliveries?limit=50",
                campaign + "/redemption-analytics");
    }

    private void look(String... paths) {
        for (String path : paths) {
            json("GET", path, "");
        }
    }

    private void await(String path, String status) {
        String wanted = "\"status\":\"" + status + "\"";
        Waiting.untilTrue(() -> json("GET", path, "").contains(wanted), PATIENCE);
        if (!json("GET", path, "").contains(wanted)) {
            throw new RunProblem(path + " did not come to " + status);
        }
    }

    private static String id(String answer) {
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new RunProblem("an answer has no id: " + answer);
        }
        return id.group(1);
    }

    /** With single quotes for double ones. */
    private String json(String method, String path, String body) {
        return call(
                method, path, "application/json", body.replace('\'', '"').replace('\u0001', '\''));
    }

    private String call(String method, String path, String type, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new RunProblem(
                        "%s %s was answered with %d: %s"
                                .formatted(method, path, answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new RunProblem("the backend does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunProblem("interrupted");
        }
    }
}

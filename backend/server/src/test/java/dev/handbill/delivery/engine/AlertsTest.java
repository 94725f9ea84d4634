package dev.handbill.delivery.engine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.CleanState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * deploy/monitoring asks for what the management port really has: an alert on a metric that does
 * not exist never fires, and nobody notices. That each alert fires is shown by promtool
 * (scripts/check-alerts).
 */
@QuarkusTest
class AlertsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path MONITORING = ROOT.resolve("deploy/monitoring");
    private static final List<String> FILES = List.of("alerts.yaml", "grafana-dashboard.json");

    /** None of them names a customer, a campaign or an address: each would grow for ever. */
    private static final Set<String> LABELS =
            Set.of("channel", "provider", "outcome", "result", "reason", "kind", "found", "why");

    private static final Pattern NAME = Pattern.compile("\\bhandbill_[a-z_]+\\b");
    private static final Pattern USE = Pattern.compile("\\b(handbill_[a-z_]+)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject Engine engine;
    @Inject CleanState state;

    @BeforeEach
    void aCampaignThatWasSent() {
        state.reset();
        engine.customers(3);
        engine.runUntilCompleted(engine.queuedCampaign());
        given().contentType(ContentType.JSON).body("[]").post("/webhooks/sendgrid");
    }

    @Test
    void everyMetricOfAnAlertExists() throws Exception {
        Set<String> exported = new TreeSet<>();
        samples().forEach(line -> exported.add(line.split("[{ ]", 2)[0]));

        for (String file : FILES) {
            assertThat(exported).as(file).containsAll(all(NAME, monitoring(file)));
        }
        assertThat(exported)
                .containsAll(all(NAME, Files.readString(ROOT.resolve("docs/operations.md"))));
    }

    @Test
    void everyLabelOfAnAlertExists() throws Exception {
        List<String> samples = samples();
        for (String file : FILES) {
            USE.matcher(monitoring(file).replace("\\\"", "\""))
                    .results()
                    .forEach(
                            use ->
                                    assertThat(labels(samples, use.group(1)))
                                            .as(use.group())
                                            .containsAll(all(LABEL, 1, use.group(2))));
        }
    }

    @Test
    void labelsAreBounded() throws Exception {
        List<String> ours =
                samples().stream().filter(line -> line.startsWith("handbill_")).toList();
        assertThat(ours).isNotEmpty();
        for (String line : ours) {
            assertThat(LABELS).as(line).containsAll(labels(ours, line.split("[{ ]", 2)[0]));
        }
    }

    @Test
    void everyAlertIsShownToFireAndExplained() throws IOException {
        String tests = monitoring("alerts.test.yaml");
        String manual = Files.readString(ROOT.resolve("docs/operations.md"));
        List<String> alerts = all(ALERT, 1, monitoring("alerts.yaml"));

        assertThat(alerts).hasSizeGreaterThan(5);
        for (String alert : alerts) {
            assertThat(tests).containsPattern("alertname: " + alert + "\\s+exp_alerts:");
            assertThat(tests).contains("{eval_time: 90m, alertname: " + alert + "}");
            assertThat(manual).contains("| `" + alert + "` |");
        }
    }

    private List<String> samples() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(management.resolve("/q/metrics")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static Set<String> labels(List<String> samples, String metric) {
        Set<String> names = new TreeSet<>();
        for (String line : samples) {
            int open = line.indexOf('{');
            if (line.startsWith(metric + "{")) {
                names.addAll(all(LABEL, 1, line.substring(open + 1, line.lastIndexOf('}'))));
            }
        }
        return names;
    }

    private static List<String> all(Pattern pattern, String text) {
        return all(pattern, 0, text);
    }

    private static List<String> all(Pattern pattern, int group, String text) {
        List<String> found = new ArrayList<>();
        pattern.matcher(text).results().map((MatchResult m) -> m.group(group)).forEach(found::add);
        return found;
    }

    private static String monitoring(String file) throws IOException {
        return Files.readString(MONITORING.resolve(file));
    }
}

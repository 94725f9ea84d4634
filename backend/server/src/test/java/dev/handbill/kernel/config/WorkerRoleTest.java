package dev.handbill.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.local.Ports;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;

/** What a worker in production is, but for its scheduler: it serves health only, and logs JSON. */
@QuarkusTest
@TestProfile(WorkerRoleTest.Worker.class)
class WorkerRoleTest {
    public static final class Worker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "handbill.role",
                    "worker",
                    "quarkus.http.test-port",
                    String.valueOf(freePort()),
                    "quarkus.management.test-port",
                    String.valueOf(freePort()),
                    "quarkus.log.console.json.enabled",
                    "true");
        }

        private static int freePort() {
            try {
                return Ports.anyFree();
            } catch (IOException e) {
                throw new IllegalStateException("No free port", e);
            }
        }
    }

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void nobodyIsAnsweredByAWorker() {
        assertThatThrownBy(() -> get(port, "/api/v1/me")).isInstanceOf(ConnectException.class);
    }

    @Test
    void aWorkerTellsHowItIs() throws Exception {
        assertThat(get(managementPort, "/q/health/live")).isEqualTo(200);
    }

    @Test
    void aLogLineIsOneObject() throws Exception {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "It said \"no\"\nand left", "test");
        record.setLoggerName("dev.handbill.delivery.engine.ChunkSender");
        record.setMdc(Map.of("campaignId", "7", "deliveryId", "42"));
        record.setThrown(new IllegalStateException("broken"));

        String line =
                Arrays.stream(LogContext.getLogContext().getLogger("").getHandlers())
                        .flatMap(WorkerRoleTest::withInner)
                        .filter(handler -> handler.getFormatter() != null)
                        .map(handler -> handler.getFormatter().format(record))
                        .filter(text -> text.startsWith("{"))
                        .findFirst()
                        .orElseThrow();
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line.lines()).hasSize(1);
        assertThat(json.path("mdc").path("campaignId").asText()).isEqualTo("7");
        assertThat(json.path("mdc").path("deliveryId").asText()).isEqualTo("42");
        assertThat(json.path("message").asText()).isEqualTo("It said \"no\"\nand left");
        assertThat(json.path("exception").asText()).contains("IllegalStateException: broken");
        assertThat(json.path("level").asText()).isEqualTo("ERROR");
        assertThat(json.path("logger").asText()).endsWith("ChunkSender");
        assertThat(json.has("time")).isTrue();
        assertThat(json.has("hostName")).isFalse();
    }

    private static Stream<Handler> withInner(Handler handler) {
        return handler instanceof ExtHandler outer
                ? Stream.concat(
                        Stream.of(handler),
                        Arrays.stream(outer.getHandlers()).flatMap(WorkerRoleTest::withInner))
                : Stream.of(handler);
    }

    private static int get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}

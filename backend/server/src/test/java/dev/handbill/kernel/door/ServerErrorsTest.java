package dev.handbill.kernel.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServerErrorsTest {
    private static final String ADDRESS = "/api/v1/test-only-unwritable";

    @Test
    void whatIsAnsweredWith500HasALineInTheLog() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = noting(lines);
        Logger log = Logger.getLogger(ServerErrors.class.getName());
        log.addHandler(handler);
        try {
            given().get(ADDRESS + "?token=secret").then().statusCode(500);
            Awaitility.await().until(() -> !lines.isEmpty());
        } finally {
            log.removeHandler(handler);
        }
        assertThat(lines).singleElement().asString().contains("500", "GET " + ADDRESS);
        assertThat(lines.getFirst()).doesNotContain("secret");
    }

    private static Handler noting(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(String.format(line.getMessage(), line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}

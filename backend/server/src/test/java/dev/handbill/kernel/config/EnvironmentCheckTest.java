package dev.handbill.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentCheckTest {

    @Test
    void anEmptyEnvironmentIsFine() {
        assertThat(EnvironmentCheck.firstMistake(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HANDBILL_ROLE, Worker",
        "HANDBILL_PUBLIC_URL, https://shop.example",
        "HANDBILL_PUBLIC_URL, http://localhost:3000",
        "HANDBILL_DB_URL, jdbc:postgresql://db:5432/handbill?sslmode=require",
        "HANDBILL_REDIS_URL, rediss://:secret@queue:6379",
        "HANDBILL_HTTP_PORT, 8080",
        "HANDBILL_DELIVERY_LEASE, 90s",
        "HANDBILL_DELIVERY_RETRY_BASE, PT1M",
        "HANDBILL_DELIVERY_RETRY_FACTOR, 1.5",
    })
    void aSoundValueIsFine(String variable, String value) {
        assertThat(EnvironmentCheck.firstMistake(Map.of(variable, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HANDBILL_ROLE, boss",
        "HANDBILL_ROLE, ''",
        "HANDBILL_PUBLIC_URL, shop.example",
        "HANDBILL_PUBLIC_URL, https://shop.example/",
        "HANDBILL_PUBLIC_URL, ftp://shop.example",
        "HANDBILL_DB_URL, postgres://db/handbill",
        "HANDBILL_REDIS_URL, queue:6379",
        "HANDBILL_HTTP_PORT, 0",
        "HANDBILL_HTTP_PORT, 65536",
        "HANDBILL_MANAGEMENT_PORT, 90a",
        "HANDBILL_DELIVERY_LEASE, soon",
        "HANDBILL_DELIVERY_RETRY_FACTOR, 0.5",
        "HANDBILL_DELIVERY_CONCURRENCY, 99999999999",
    })
    void aMistakeIsOneLineThatNamesTheVariable(String variable, String value) {
        assertThat(EnvironmentCheck.firstMistake(Map.of(variable, value)))
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith(variable).doesNotContain("\n"));
    }

    @Test
    void aPasswordIsNeverRepeated() {
        assertThat(EnvironmentCheck.firstMistake(Map.of("HANDBILL_DB_URL", "db?password=hunter2")))
                .hasValueSatisfying(line -> assertThat(line).doesNotContain("hunter2"));
    }

    @Test
    void halfAnOwnerIsAMistake() {
        assertThat(EnvironmentCheck.firstMistake(Map.of("HANDBILL_OWNER_EMAIL", "a@b.example")))
                .hasValueSatisfying(line -> assertThat(line).contains("HANDBILL_OWNER_PASSWORD"));
    }
}

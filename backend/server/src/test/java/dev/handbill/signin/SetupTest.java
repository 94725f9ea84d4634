package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetupTest {
    private static final String PASSWORD = "correct horse battery";

    @Inject Db db;
    @Inject CleanState state;
    @Inject UnattendedSetup unattended;

    @BeforeEach
    void asOnTheFirstRun() {
        state.resetToFirstRun();
    }

    @Test
    void firstRunMakesTheOwnerAndSignsIn() {
        given().get("/api/v1/setup").then().body("needed", equalTo(true));

        Response answer = setUp("Luigi's", "Luigi@Example.com", PASSWORD);

        answer.then()
                .statusCode(201)
                .body("account.email", equalTo("luigi@example.com"))
                .body("account.role", equalTo("owner"))
                .body("business.name", equalTo("Luigi's"))
                .body("providers.email", equalTo("sandbox"));
        given().cookie(answer.detailedCookie("handbill_session"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("account.email", equalTo("luigi@example.com"));
        given().get("/api/v1/setup").then().body("needed", equalTo(false));
    }

    @Test
    void cookieIsOutOfReachOfScriptsAndOtherSites() {
        Cookie cookie =
                setUp("Luigi's", "luigi@example.com", PASSWORD).detailedCookie("handbill_session");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getValue()).hasSize(43);
    }

    @Test
    void passwordIsKeptAsArgon2idOnly() {
        setUp("Luigi's", "luigi@example.com", PASSWORD);
        String hash =
                db.one("SELECT password_hash FROM accounts", row -> row.getString("password_hash"));
        assertThat(hash).startsWith("$argon2id$").contains("m=19456").doesNotContain(PASSWORD);
    }

    @Test
    void secondRunIsRefused() {
        setUp("Luigi's", "luigi@example.com", PASSWORD);
        setUp("Mallory's", "mallory@example.com", PASSWORD)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://handbill.dev/problems/already-set-up"));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        setUp(" ", "no address", "short")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/businessName", "/email", "/password"));
        setUp("Luigi's", "luigi@example.com", "x".repeat(201)).then().statusCode(422);
        given().get("/api/v1/setup").then().body("needed", equalTo(true));
    }

    @Test
    void ofManyAtOnceExactlyOneBecomesTheOwner() throws Exception {
        int callers = 8;
        CyclicBarrier together = new CyclicBarrier(callers);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            String email = "owner" + i + "@example.com";
            calls.add(
                    () -> {
                        together.await();
                        return setUp("Luigi's", email, PASSWORD).statusCode();
                    });
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(db.query("SELECT id FROM accounts", row -> row.getLong("id"))).hasSize(1);
    }

    @Test
    void theEnvironmentSetsUpOnce() {
        unattended.run(owner("boss@example.com", PASSWORD));
        unattended.run(owner("other@example.com", "another password"));

        assertThat(db.query("SELECT email FROM accounts", row -> row.getString("email")))
                .containsExactly("boss@example.com");
    }

    @Test
    void wrongEnvironmentIsNamed() {
        assertThatThrownBy(() -> unattended.run(owner("boss@example.com", "short")))
                .hasMessageContaining("HANDBILL_OWNER_PASSWORD");
        assertThatThrownBy(() -> unattended.run(owner("boss@example.com", null)))
                .hasMessageContaining("HANDBILL_OWNER_PASSWORD");
    }

    private static Response setUp(String businessName, String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("businessName", businessName, "email", email, "password", password))
                .post("/api/v1/setup");
    }

    private static HandbillConfig.Owner owner(String email, @Nullable String password) {
        return new HandbillConfig.Owner() {
            @Override
            public Optional<String> email() {
                return Optional.of(email);
            }

            @Override
            public Optional<String> password() {
                return Optional.ofNullable(password);
            }

            @Override
            public String businessName() {
                return "My business";
            }
        };
    }
}

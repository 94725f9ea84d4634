package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.account.Accounts;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behind TLS no other host of the domain can set the session's cookie. */
@QuarkusTest
@TestProfile(HostCookieTest.BehindTls.class)
class HostCookieTest {
    private static final String NAME = "__Host-handbill_session";

    @Inject CleanState state;
    @Inject Accounts accounts;
    private Cookie cookie = new Cookie.Builder("none", "").build();

    /** As behind a proxy that speaks TLS. */
    public static class BehindTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("handbill.public-url", "https://handbill.example");
        }
    }

    @BeforeEach
    void signedIn() {
        state.reset();
        accounts.create("anna@example.com", "Anna", "owner", "correct horse battery");
        cookie =
                given().contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "email",
                                        "anna@example.com",
                                        "password",
                                        "correct horse battery"))
                        .post("/api/v1/session")
                        .then()
                        .statusCode(200)
                        .extract()
                        .detailedCookie(NAME);
    }

    @Test
    void itIsBoundToTheHost() {
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(me("other=1; " + NAME + "=" + cookie.getValue())).isEqualTo(200);
    }

    @Test
    void thePlainNameIsNobodys() {
        String secret = cookie.getValue();

        assertThat(me("handbill_session=" + secret)).isEqualTo(401);
        assertThat(me("handbill_session =" + secret + "; " + NAME + "=wrong")).isEqualTo(401);
        assertThat(me("handbill_session=planted; " + NAME + "=" + secret)).isEqualTo(200);
        assertThat(me(NAME + "=" + secret + "; handbill_session=planted")).isEqualTo(200);
    }

    @Test
    void signingOutTakesItAway() {
        given().header("Cookie", NAME + "=" + cookie.getValue())
                .delete("/api/v1/session")
                .then()
                .statusCode(204)
                .cookie(NAME, "");

        assertThat(me(NAME + "=" + cookie.getValue())).isEqualTo(401);
    }

    private static int me(String cookies) {
        return given().header("Cookie", cookies).get("/api/v1/me").statusCode();
    }
}

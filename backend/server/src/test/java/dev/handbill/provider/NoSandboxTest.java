package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import dev.handbill.test.simulator.TwilioSimulator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real providers on both channels, chosen by configuration. */
@QuarkusTest
@TestProfile(NoSandboxTest.RealProviders.class)
class NoSandboxTest {
    @Inject Providers providers;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void configurationChoosesTheProviders() {
        assertThat(providers.email().name()).isEqualTo("smtp");
        assertThat(providers.sms().name()).isEqualTo("twilio");
        assertThat(providers.useSandbox()).isFalse();
    }

    @Test
    void thereIsNoOutbox() {
        for (String path : new String[] {"", "/1", "/behavior"}) {
            SignedIn.as("marketer")
                    .get("/api/v1/outbox" + path)
                    .then()
                    .statusCode(404)
                    .body("type", containsString("no-sandbox"));
        }
        SignedIn.as("marketer").delete("/api/v1/outbox").then().statusCode(404);
    }

    /** A mail server that nobody asks, and Twilio. */
    public static class RealProviders implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "handbill.email-provider",
                    "smtp",
                    "handbill.smtp.host",
                    "mail.example",
                    "handbill.sms-provider",
                    "twilio",
                    "twilio.account-sid",
                    TwilioSimulator.ACCOUNT_SID,
                    "twilio.auth-token",
                    TwilioSimulator.AUTH_TOKEN,
                    "twilio.from",
                    TwilioSimulator.FROM);
        }
    }
}

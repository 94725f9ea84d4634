package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.provider.sendgrid.SendGridConfig;
import dev.handbill.provider.sendgrid.SendGridSettings;
import dev.handbill.provider.smtp.SmtpConfig;
import dev.handbill.provider.smtp.SmtpSettings;
import dev.handbill.provider.twilio.TwilioConfig;
import dev.handbill.provider.twilio.TwilioSettings;
import dev.handbill.test.simulator.TestCertificates;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environment variables, read as at the start. */
class SettingsTest {
    private static final String SID = "AC0123456789abcdef0123456789abcdef";

    @Test
    void sendGridNeedsItsKeyAlone() {
        SendGridSettings settings =
                SendGridSettings.of(
                        config(Map.of("SENDGRID_API_KEY", "SG.x"), SendGridConfig.class));

        assertThat(settings.apiKey()).isEqualTo("SG.x");
        assertThat(settings.baseUrl()).hasToString("https://api.sendgrid.com");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> SendGridSettings.of(config(Map.of(), SendGridConfig.class)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("SENDGRID_API_KEY is missing")
                .message()
                .hasLineCount(1);
    }

    @Test
    void aMalformedValueIsNamedButNotShown() {
        assertThatThrownBy(
                        () ->
                                SendGridSettings.of(
                                        config(
                                                Map.of("SENDGRID_API_KEY", "SG.se\ncret"),
                                                SendGridConfig.class)))
                .hasMessageStartingWith("SENDGRID_API_KEY")
                .hasMessageNotContaining("cret");
        for (String url :
                new String[] {"api.sendgrid.com", "ftp://x", "https://u:p@x", "http://"}) {
            assertThatThrownBy(
                            () ->
                                    SendGridSettings.of(
                                            config(
                                                    Map.of(
                                                            "SENDGRID_API_KEY",
                                                            "SG.x",
                                                            "SENDGRID_BASE_URL",
                                                            url),
                                                    SendGridConfig.class)))
                    .hasMessageStartingWith("SENDGRID_BASE_URL is not an address");
        }
    }

    @Test
    void twilioNeedsASender() {
        Map<String, String> account = Map.of("TWILIO_ACCOUNT_SID", SID, "TWILIO_AUTH_TOKEN", "t");

        assertThatThrownBy(() -> TwilioSettings.of(config(account, TwilioConfig.class)))
                .hasMessageStartingWith("TWILIO_FROM is missing")
                .hasMessageContaining("TWILIO_MESSAGING_SERVICE_SID");
    }

    @Test
    void twilioTakesANumberAShortCodeOrAName() {
        for (String from : new String[] {"+14155550123", "72345", "CafeShop"}) {
            TwilioSettings settings =
                    TwilioSettings.of(
                            config(
                                    Map.of(
                                            "TWILIO_ACCOUNT_SID",
                                            SID,
                                            "TWILIO_AUTH_TOKEN",
                                            "t",
                                            "TWILIO_FROM",
                                            from,
                                            "TWILIO_BASE_URL",
                                            "http://localhost:9099/"),
                                    TwilioConfig.class));

            assertThat(settings.from()).isEqualTo(from);
            assertThat(settings.baseUrl()).hasToString("http://localhost:9099");
        }
    }

    @Test
    void smtpPortsFollowTheEncryption() {
        assertThat(smtp(Map.of("HANDBILL_SMTP_HOST", "mail.example")).port()).isEqualTo(587);
        assertThat(smtp(Map.of("HANDBILL_SMTP_HOST", "m", "HANDBILL_SMTP_TLS", "tls")).port())
                .isEqualTo(465);
        assertThat(smtp(Map.of("HANDBILL_SMTP_HOST", "m", "HANDBILL_SMTP_PORT", "2525")).port())
                .isEqualTo(2525);
    }

    @Test
    void smtpTakesTenConnectionsUnlessTold() {
        assertThat(smtp(Map.of("HANDBILL_SMTP_HOST", "m")).pool())
                .isEqualTo(new SmtpSettings.Pool(10, 50));
        assertThat(
                        smtp(Map.of(
                                        "HANDBILL_SMTP_HOST", "m",
                                        "HANDBILL_SMTP_CONNECTIONS", "100",
                                        "HANDBILL_SMTP_MAILS_PER_CONNECTION", "1000"))
                                .pool())
                .isEqualTo(new SmtpSettings.Pool(100, 1_000));
    }

    @Test
    void smtpMistakesAreNamed() {
        assertThatThrownBy(() -> smtp(Map.of())).hasMessageStartingWith("HANDBILL_SMTP_HOST");
        assertThatThrownBy(() -> smtp(Map.of("HANDBILL_SMTP_HOST", "m", "HANDBILL_SMTP_PORT", "x")))
                .hasMessageStartingWith("HANDBILL_SMTP_PORT");
        assertThatThrownBy(
                        () -> smtp(Map.of("HANDBILL_SMTP_HOST", "m", "HANDBILL_SMTP_TLS", "ssl")))
                .hasMessageStartingWith("HANDBILL_SMTP_TLS");
        assertThatThrownBy(() -> smtp(Map.of("HANDBILL_SMTP_HOST", "m", "HANDBILL_SMTP_USER", "u")))
                .hasMessageStartingWith("HANDBILL_SMTP_PASSWORD");
        for (String count : List.of("0", "-1", "many", "501")) {
            assertThatThrownBy(
                            () ->
                                    smtp(
                                            Map.of(
                                                    "HANDBILL_SMTP_HOST",
                                                    "m",
                                                    "HANDBILL_SMTP_CONNECTIONS",
                                                    count)))
                    .hasMessage("HANDBILL_SMTP_CONNECTIONS is not a number from 1 to 500.");
        }
    }

    @Test
    void aFileOfTrustedCertificatesMustHoldSome(@TempDir Path directory) throws Exception {
        Path noCertificate = Files.writeString(directory.resolve("ca.pem"), "secret-word");
        Path broken =
                Files.writeString(
                        directory.resolve("broken.pem"),
                        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        for (String file :
                new String[] {
                    noCertificate.toString(),
                    broken.toString(),
                    directory.toString(),
                    directory.resolve("absent").toString()
                }) {
            assertThatThrownBy(
                            () ->
                                    smtp(
                                            Map.of(
                                                    "HANDBILL_SMTP_HOST",
                                                    "m",
                                                    "HANDBILL_SMTP_CA_FILE",
                                                    file)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("HANDBILL_SMTP_CA_FILE names")
                    .hasMessageNotContaining("secret-word")
                    .message()
                    .hasLineCount(1);
        }
        Path good = new TestCertificates(directory).file();
        assertThatThrownBy(
                        () ->
                                smtp(
                                        Map.of(
                                                "HANDBILL_SMTP_HOST",
                                                "m",
                                                "HANDBILL_SMTP_TLS",
                                                "none",
                                                "HANDBILL_SMTP_CA_FILE",
                                                good.toString())))
                .hasMessageContaining("HANDBILL_SMTP_TLS is none");
        assertThat(
                        smtp(Map.of(
                                        "HANDBILL_SMTP_HOST",
                                        "m",
                                        "HANDBILL_SMTP_CA_FILE",
                                        good.toString()))
                                .trusted())
                .startsWith("-----BEGIN CERTIFICATE-----");
    }

    private static SmtpSettings smtp(Map<String, String> environment) {
        return SmtpSettings.of(config(environment, SmtpConfig.class));
    }

    private static <T> T config(Map<String, String> environment, Class<T> type) {
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .withMapping(type)
                        .withSources(new EnvConfigSource(environment, 300))
                        .build();
        return config.getConfigMapping(type);
    }
}

package dev.handbill.coupon.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator may write, and what stops the start. */
class WalletSettingsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority(Duration.ofDays(300));
    private static final KeyPair GOOGLE = TestAuthority.keys("RSA", 2048);

    @TempDir Path folder;

    @BeforeEach
    void files() throws IOException, GeneralSecurityException {
        AUTHORITY.write(folder);
        Files.writeString(folder.resolve("google.json"), TestAuthority.googleKey(GOOGLE));
    }

    @Test
    void withoutVariablesBothAreOff() {
        assertThat(AppleSettings.of(apple("", "", " "))).isEmpty();
        assertThat(GoogleSettings.of(google("", ""))).isEmpty();
    }

    @Test
    void theCertificateTellsTypeAndTeam() {
        AppleSettings settings = AppleSettings.of(apple("pass.p12", "wwdr.cer")).orElseThrow();

        assertThat(settings.passType()).isEqualTo(TestAuthority.PASS_TYPE);
        assertThat(settings.team()).isEqualTo(TestAuthority.TEAM);
        assertThat(settings.toString())
                .isEqualTo("AppleSettings[pass.example.shop.coupon, A1B2C3D4E5]");
    }

    @Test
    void theKeyFileTellsWhoSigns() {
        GoogleSettings settings =
                GoogleSettings.of(google(TestAuthority.ISSUER, "google.json")).orElseThrow();

        assertThat(settings.email()).isEqualTo(TestAuthority.EMAIL);
        assertThat(settings.key()).isEqualTo(GOOGLE.getPrivate());
        assertThat(settings.toString())
                .isEqualTo(
                        "GoogleSettings[%s, %s]"
                                .formatted(TestAuthority.ISSUER, TestAuthority.EMAIL));
    }

    @Test
    void halfOfItStopsTheStart() {
        stops("HANDBILL_WALLET_APPLE_WWDR is missing", apple("pass.p12", ""));
        stops("HANDBILL_WALLET_APPLE_CERTIFICATE is missing", apple("", "wwdr.cer"));
        stops("HANDBILL_WALLET_APPLE_CERTIFICATE is missing", apple("", "secret", ""));
        stops("HANDBILL_WALLET_GOOGLE_KEY is missing", google(TestAuthority.ISSUER, ""));
        stops("HANDBILL_WALLET_GOOGLE_ISSUER is missing", google("", "google.json"));
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeStopTheStart() throws Exception {
        stops("HANDBILL_WALLET_APPLE_CERTIFICATE names no file", apple("gone.p12", "wwdr.cer"));
        stops("HANDBILL_WALLET_APPLE_CERTIFICATE names no file", apple(".", "wwdr.cer"));
        stops(
                "HANDBILL_WALLET_APPLE_CERTIFICATE names a file that cannot be opened",
                apple("wwdr.cer", "wwdr.cer"));
        stops(
                "HANDBILL_WALLET_APPLE_CERTIFICATE names a file that cannot be opened",
                apple("pass.p12", "wrong-password", "wwdr.cer"));
        stops("HANDBILL_WALLET_APPLE_WWDR names a file that is no", apple("pass.p12", "pass.p12"));
        stops("HANDBILL_WALLET_APPLE_WWDR names another", apple("pass.p12", "root.cer"));
        stops("HANDBILL_WALLET_GOOGLE_ISSUER is malformed", google("shop", "google.json"));
        stops("HANDBILL_WALLET_GOOGLE_KEY names no file", google(TestAuthority.ISSUER, "gone"));
        stops("HANDBILL_WALLET_GOOGLE_KEY names a file", google(TestAuthority.ISSUER, "pass.p12"));
    }

    @Test
    void certificatesOfAnotherKindStopTheStart() throws Exception {
        TestAuthority website = TestAuthority.of("CN=shop.example, O=Shop");
        website.write(folder);
        stops(
                "HANDBILL_WALLET_APPLE_CERTIFICATE has no certificate of a Pass Type ID",
                apple("pass.p12", "wwdr.cer"));
        TestAuthority.writeStore(
                folder.resolve("pass.p12"), TestAuthority.keys("EC", 256), AUTHORITY.leaf);
        stops(
                "HANDBILL_WALLET_APPLE_CERTIFICATE has a key that is not RSA",
                apple("pass.p12", "wwdr.cer"));
    }

    @Test
    void keysOfAnotherKindStopTheStart() throws Exception {
        for (String wrong :
                new String[] {
                    TestAuthority.googleKey(TestAuthority.keys("EC", 256)),
                    TestAuthority.googleKey(TestAuthority.keys("RSA", 1024)),
                    TestAuthority.googleKey(GOOGLE).replace("client_email", "mail"),
                    TestAuthority.googleKey(GOOGLE).replace("private_key", "public_key"),
                    "[]",
                    ""
                }) {
            Files.writeString(folder.resolve("google.json"), wrong);
            stops(
                    "HANDBILL_WALLET_GOOGLE_KEY names a file that is no key",
                    google(TestAuthority.ISSUER, "google.json"));
        }
    }

    @Test
    void certificatesThatEndAreToldInTime() {
        AppleSettings settings = AUTHORITY.settings();
        Instant end = settings.end();

        assertThat(end).isEqualTo(AUTHORITY.leaf.getNotAfter().toInstant());
        assertThat(Wallets.warning(settings, end.minus(Duration.ofDays(31)))).isEmpty();
        assertThat(Wallets.warning(settings, end.minus(Duration.ofDays(29))))
                .hasValueSatisfying(line -> assertThat(line).contains("end at " + end));
        assertThat(settings.isValid(end.minusSeconds(1))).isTrue();
        assertThat(settings.isValid(end)).isFalse();
        assertThat(settings.isValid(Instant.EPOCH)).isFalse();
        assertThat(Wallets.warning(settings, end))
                .hasValueSatisfying(line -> assertThat(line).contains("not valid today"));
    }

    private static void stops(String message, WalletConfig.Apple config) {
        refused(message, () -> AppleSettings.of(config));
    }

    private static void stops(String message, WalletConfig.Google config) {
        refused(message, () -> GoogleSettings.of(config));
    }

    private static void refused(
            String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContainingAny(TestAuthority.PASSWORD, "wrong-password", "PRIVATE");
    }

    private WalletConfig.Apple apple(String certificate, String wwdr) {
        return apple(certificate, TestAuthority.PASSWORD, wwdr);
    }

    private WalletConfig.Apple apple(String certificate, String password, String wwdr) {
        return new Apple(path(certificate), Optional.of(password), path(wwdr));
    }

    private WalletConfig.Google google(String issuer, String key) {
        return new Google(Optional.of(issuer), path(key));
    }

    /** Nothing for a blank name. */
    private Optional<String> path(String file) {
        return Optional.of(file)
                .filter(name -> !name.isBlank())
                .map(name -> folder.resolve(name).toString());
    }

    private record Apple(
            Optional<String> certificate, Optional<String> password, Optional<String> wwdr)
            implements WalletConfig.Apple {}

    private record Google(Optional<String> issuer, Optional<String> key)
            implements WalletConfig.Google {}
}

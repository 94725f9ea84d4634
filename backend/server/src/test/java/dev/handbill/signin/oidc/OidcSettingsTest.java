package dev.handbill.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an operator may write, and what stops the start. */
class OidcSettingsTest {
    private static final String PUBLIC = "https://shop.example";
    private static final Map<String, String> ENOUGH =
            Map.of(
                    "issuer", "https://login.example/realms/shop/",
                    "clientId", "handbill",
                    "clientSecret", "hush");

    @Test
    void withoutAnIssuerItIsOff() {
        assertThat(OidcSettings.of(config(Map.of()), PUBLIC)).isEmpty();
        assertThat(OidcSettings.of(config(Map.of("issuer", " ")), PUBLIC)).isEmpty();
    }

    @Test
    void whatIsNotSaidIsStrict() {
        OidcSettings settings = OidcSettings.of(config(ENOUGH), PUBLIC).orElseThrow();

        assertThat(settings.issuer()).hasToString("https://login.example/realms/shop");
        assertThat(settings.name()).isEqualTo("login.example");
        assertThat(settings.returnUrl()).isEqualTo("https://shop.example/sign-in");
        assertThat(settings.newRole()).isNull();
        assertThat(settings.asksOwnFactor()).isTrue();
        assertThat(settings.trustsEmail()).isFalse();
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void mistakesNameTheirVariable() {
        stops("HANDBILL_OIDC_ISSUER", "issuer", "login.example");
        stops("HANDBILL_OIDC_ISSUER", "issuer", "ftp://login.example");
        stops("HANDBILL_OIDC_ISSUER", "issuer", "http://login.example");
        stops("HANDBILL_OIDC_ISSUER", "issuer", "https://login.example?a=b");
        stops("HANDBILL_OIDC_ISSUER", "issuer", "https://me:pw@login.example");
        stops("HANDBILL_OIDC_ISSUER", "issuer", "");
        stops("HANDBILL_OIDC_CLIENT_ID", "clientId", "");
        stops("HANDBILL_OIDC_CLIENT_SECRET", "clientSecret", " ");
        stops("HANDBILL_OIDC_NAME", "name", "n".repeat(41));
        stops("HANDBILL_OIDC_DOMAINS", "domains", "shop.example, *");
        stops("HANDBILL_OIDC_SECOND_FACTOR", "secondFactor", "none");
        stops("HANDBILL_OIDC_TRUST_EMAIL", "trustEmail", "yes");
    }

    @Test
    void nobodyIsMadeAnOwnerAndNotEverybodyComesIn() {
        stops("HANDBILL_OIDC_NEW_ACCOUNTS", "newAccounts", "owner");
        stops("HANDBILL_OIDC_DOMAINS", "newAccounts", "staff");
    }

    @Test
    void plainHttpIsForTriesWithoutTls() {
        Map<String, String> plain = with("issuer", "http://localhost:8180/realms/shop");

        assertThat(OidcSettings.of(config(plain), "http://localhost:3000")).isPresent();
    }

    private static void stops(String variable, String setting, String value) {
        assertThatThrownBy(() -> OidcSettings.of(config(with(setting, value)), PUBLIC))
                .as("%s = %s", setting, value)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(variable)
                .hasMessageNotContaining("hush");
    }

    private static Map<String, String> with(String setting, String value) {
        Map<String, String> all = new HashMap<>(ENOUGH);
        all.put(setting, value);
        return all;
    }

    private static OidcConfig config(Map<String, String> values) {
        return new Given(values);
    }

    private record Given(Map<String, String> values) implements OidcConfig {
        private Optional<String> given(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public Optional<String> issuer() {
            return given("issuer");
        }

        @Override
        public Optional<String> clientId() {
            return given("clientId");
        }

        @Override
        public Optional<String> clientSecret() {
            return given("clientSecret");
        }

        @Override
        public Optional<String> name() {
            return given("name");
        }

        @Override
        public Optional<String> domains() {
            return given("domains");
        }

        @Override
        public Optional<String> newAccounts() {
            return given("newAccounts");
        }

        @Override
        public Optional<String> secondFactor() {
            return given("secondFactor");
        }

        @Override
        public Optional<String> trustEmail() {
            return given("trustEmail");
        }
    }
}

package dev.handbill.signin.oidc;

import dev.handbill.kernel.config.Roles;
import dev.handbill.provider.EnvironmentValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator configured, checked.
 *
 * @param issuer without a slash at its end
 * @param name of the service, as people know it
 * @param returnUrl where the service sends browsers back to; has to be known there
 * @param domains of addresses that come in the first time; empty for all
 * @param newRole the role of accounts that are made at the first sign-in; null where none are
 * @param asksOwnFactor whether the second factor of Handbill is asked for all the same
 * @param trustsEmail whether an address counts as verified of which the service says nothing
 */
record OidcSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        String name,
        String returnUrl,
        List<String> domains,
        @Nullable String newRole,
        boolean asksOwnFactor,
        boolean trustsEmail) {
    private static final int LONGEST_NAME = 40;

    /** Empty where nothing is configured. */
    static Optional<OidcSettings> of(OidcConfig config, String publicUrl) {
        if (given(config.issuer()).isEmpty()) {
            if (given(config.clientId()).isPresent() || given(config.clientSecret()).isPresent()) {
                throw EnvironmentValue.wrong(
                        "HANDBILL_OIDC_ISSUER",
                        "is missing: the address of the sign-in service, or no HANDBILL_OIDC_ variable at all");
            }
            return Optional.empty();
        }
        URI issuer = issuer(config.issuer(), publicUrl);
        List<String> domains = domains(config.domains());
        String newRole =
                oneOf(
                        "HANDBILL_OIDC_NEW_ACCOUNTS",
                        config.newAccounts(),
                        "no",
                        Roles.STAFF,
                        Roles.MARKETER);
        if (!newRole.equals("no") && domains.isEmpty()) {
            throw EnvironmentValue.wrong(
                    "HANDBILL_OIDC_DOMAINS",
                    "is missing: with HANDBILL_OIDC_NEW_ACCOUNTS everybody whom the sign-in service knows"
                            + " would come in. Name the domains of your people's e-mail addresses");
        }
        return Optional.of(
                new OidcSettings(
                        issuer,
                        EnvironmentValue.required(
                                "HANDBILL_OIDC_CLIENT_ID",
                                config.clientId(),
                                "see the client at the sign-in service"),
                        EnvironmentValue.required(
                                "HANDBILL_OIDC_CLIENT_SECRET",
                                config.clientSecret(),
                                "see the client at the sign-in service"),
                        name(config.name(), issuer),
                        publicUrl + "/sign-in",
                        domains,
                        newRole.equals("no") ? null : newRole,
                        oneOf(
                                        "HANDBILL_OIDC_SECOND_FACTOR",
                                        config.secondFactor(),
                                        "handbill",
                                        "service")
                                .equals("handbill"),
                        oneOf("HANDBILL_OIDC_TRUST_EMAIL", config.trustEmail(), "false", "true")
                                .equals("true")));
    }

    /** Whether whoever has this address may come in for the first time. */
    boolean isOurs(String email) {
        return domains.isEmpty() || domains.contains(email.substring(email.lastIndexOf('@') + 1));
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }

    private static URI issuer(Optional<String> value, String publicUrl) {
        String variable = "HANDBILL_OIDC_ISSUER";
        String text = EnvironmentValue.required(variable, value, "").replaceAll("/+$", "");
        URI issuer = parsed(variable, text);
        boolean isPlain = "http".equals(issuer.getScheme());
        if (issuer.getHost() == null
                || issuer.getRawUserInfo() != null
                || issuer.getRawQuery() != null
                || issuer.getRawFragment() != null
                || !(isPlain || "https".equals(issuer.getScheme()))) {
            throw EnvironmentValue.wrong(
                    variable, "is not an address such as https://login.example/realms/shop");
        }
        if (isPlain && publicUrl.startsWith("https:")) {
            throw EnvironmentValue.wrong(
                    variable, "is plain http: whoever is on the way could sign in as anybody");
        }
        return issuer;
    }

    private static URI parsed(String variable, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw EnvironmentValue.wrong(variable, "is not an address");
        }
    }

    private static String name(Optional<String> value, URI issuer) {
        String name = given(value).orElse(issuer.getHost());
        if (name.length() > LONGEST_NAME || !name.chars().allMatch(c -> c >= ' ' && c != 0x7f)) {
            throw EnvironmentValue.wrong(
                    "HANDBILL_OIDC_NAME", "is not a name of at most 40 characters on one line");
        }
        return name;
    }

    private static List<String> domains(Optional<String> value) {
        return Arrays.stream(value.orElse("").split(","))
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .map(OidcSettings::domain)
                .toList();
    }

    private static String domain(String text) {
        if (!text.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw EnvironmentValue.wrong(
                    "HANDBILL_OIDC_DOMAINS",
                    "is not a list of domains such as shop.example, with commas between");
        }
        return text;
    }

    /** The first one where nothing is given. */
    private static String oneOf(String variable, Optional<String> value, String... allowed) {
        String text = given(value).map(word -> word.toLowerCase(Locale.ROOT)).orElse(allowed[0]);
        if (!List.of(allowed).contains(text)) {
            throw EnvironmentValue.wrong(variable, "must be one of " + String.join(", ", allowed));
        }
        return text;
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}

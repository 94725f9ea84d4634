package dev.handbill.kernel.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Checks the environment variables by their form, so that a mistake stops the start with one line
 * that names the variable. Values are never repeated in the line: some hold secrets.
 */
public final class EnvironmentCheck {
    private static final Pattern DURATION =
            Pattern.compile("\\d+(ms|[smhd])?|P(T?\\d.*)", Pattern.CASE_INSENSITIVE);

    private static final List<Rule> RULES =
            List.of(
                    oneOf("HANDBILL_ROLE", "all", "api", "worker"),
                    new Rule(
                            "HANDBILL_PUBLIC_URL",
                            EnvironmentCheck::isPublicUrl,
                            "the address customers reach, as in https://shop.example (no slash at"
                                    + " the end)"),
                    new Rule(
                            "HANDBILL_DB_URL",
                            value -> value.matches("jdbc:postgresql://[^/\\s]+/\\S+"),
                            "a JDBC address, as in jdbc:postgresql://db.example:5432/handbill"),
                    new Rule(
                            "HANDBILL_REDIS_URL",
                            value -> value.matches("rediss?://\\S+"),
                            "an address, as in redis://queue.example:6379"),
                    port("HANDBILL_HTTP_PORT"),
                    port("HANDBILL_MANAGEMENT_PORT"),
                    oneOf("HANDBILL_LOG_JSON", "true", "false"),
                    duration("HANDBILL_DELIVERY_RETRY_BASE"),
                    duration("HANDBILL_DELIVERY_LEASE"),
                    duration("HANDBILL_DELIVERY_TIMEOUT"),
                    new Rule(
                            "HANDBILL_DELIVERY_RETRY_FACTOR",
                            value ->
                                    value.matches("\\d+(\\.\\d+)?")
                                            && Double.parseDouble(value) >= 1,
                            "a number of at least 1, as in 5"),
                    new Rule(
                            "HANDBILL_TRACES_ENDPOINT",
                            value -> value.isEmpty() || value.matches("https?://[^/\\s]+\\S*"),
                            "a collector's address, as in http://collector:4318"),
                    share("HANDBILL_TRACES_SHARE"),
                    duration("HANDBILL_WEBHOOK_WINDOW"),
                    oneOf("HANDBILL_WEBHOOKS_ALLOW_PRIVATE", "true", "false"),
                    duration("HANDBILL_WEBHOOKS_TIMEOUT"),
                    duration("HANDBILL_WEBHOOKS_OFF_AFTER"),
                    duration("HANDBILL_WEBHOOKS_KEEP"),
                    new Rule(
                            "HANDBILL_API_REQUESTS_PER_SECOND",
                            value -> value.equals("0") || isBetween(value, 1_000_000),
                            "a whole number from 0 (no bound) to 1000000"),
                    number("HANDBILL_API_MESSAGES_PER_MINUTE", 1_000_000),
                    share("HANDBILL_PAUSE_BOUNCE_RATE"),
                    share("HANDBILL_PAUSE_COMPLAINT_RATE"),
                    number("HANDBILL_PAUSE_AFTER", 1_000_000),
                    number("HANDBILL_DELIVERY_CONCURRENCY", 10_000),
                    number("HANDBILL_DELIVERY_EMAILS_PER_SECOND", 1_000_000),
                    number("HANDBILL_DELIVERY_SMS_PER_SECOND", 1_000_000));

    private EnvironmentCheck() {}

    /** One line about the first variable that cannot be right; empty when all may be. */
    public static Optional<String> firstMistake(Map<String, String> environment) {
        return RULES.stream()
                .filter(rule -> environment.containsKey(rule.variable()))
                .filter(
                        rule ->
                                !rule.isMet()
                                        .test(
                                                environment
                                                        .getOrDefault(rule.variable(), "")
                                                        .strip()))
                .map(rule -> rule.variable() + " must be " + rule.expected())
                .findFirst()
                .or(() -> halfAnOwner(environment));
    }

    private static Optional<String> halfAnOwner(Map<String, String> environment) {
        boolean hasEmail = isGiven(environment, "HANDBILL_OWNER_EMAIL");
        if (hasEmail == isGiven(environment, "HANDBILL_OWNER_PASSWORD")) {
            return Optional.empty();
        }
        String missing = hasEmail ? "HANDBILL_OWNER_PASSWORD" : "HANDBILL_OWNER_EMAIL";
        return Optional.of(
                missing
                        + " is missing: an unattended set-up needs the owner's e-mail and"
                        + " password");
    }

    private static boolean isGiven(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    private static boolean isPublicUrl(String value) {
        try {
            URI url = URI.create(value);
            return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && !value.endsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Rule oneOf(String variable, String... names) {
        List<String> allowed = List.of(names);
        return new Rule(
                variable,
                value -> allowed.contains(value.toLowerCase(Locale.ROOT)),
                "one of " + String.join(", ", allowed));
    }

    private static Rule port(String variable) {
        return new Rule(variable, value -> isBetween(value, 65_535), "a port from 1 to 65535");
    }

    private static Rule number(String variable, int most) {
        return new Rule(
                variable, value -> isBetween(value, most), "a whole number from 1 to " + most);
    }

    private static boolean isBetween(String value, int most) {
        return value.matches("\\d{1,9}")
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= most;
    }

    private static Rule share(String variable) {
        return new Rule(
                variable,
                value -> value.matches("0?\\.\\d{1,9}|0|1(\\.0+)?"),
                "a share from 0 to 1, as in 0.05");
    }

    private static Rule duration(String variable) {
        return new Rule(
                variable,
                value -> DURATION.matcher(value).matches(),
                "a duration, as in 30s or 5m");
    }

    /** What a variable must look like, when it is given. */
    private record Rule(String variable, Predicate<String> isMet, String expected) {}
}

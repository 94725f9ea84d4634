package dev.handbill.provider;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Reads one environment variable's value and stops the start with one line that names it. The line
 * never holds the value: it may be a secret.
 */
public final class EnvironmentValue {
    private static final Logger LOG = Logger.getLogger(EnvironmentValue.class);
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private static final int MOST_PORT = 65_535;

    private EnvironmentValue() {}

    /** A value that must be there, of printable ASCII without spaces. */
    public static String required(String variable, Optional<String> value, String meaning) {
        String found = value.map(String::strip).orElse("");
        if (found.isEmpty()) {
            throw wrong(variable, "is missing: " + meaning);
        }
        if (!found.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw wrong(variable, "holds a space, a line break or a letter outside ASCII");
        }
        return found;
    }

    public static String matching(
            String variable, Optional<String> value, Pattern form, String meaning) {
        String found = required(variable, value, meaning);
        if (!form.matcher(found).matches()) {
            throw wrong(variable, "is malformed: " + meaning);
        }
        return found;
    }

    /** An http(s) address; the slash at the end goes. */
    public static URI url(String variable, Optional<String> value, String absent) {
        String text =
                required(
                        variable,
                        value.filter(v -> !v.isBlank()).or(() -> Optional.of(absent)),
                        "");
        URI url = parse(variable, text.replaceAll("/+$", ""));
        if (url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || !isHttp(url)) {
            throw wrong(variable, "is not an address such as " + absent);
        }
        if ("http".equalsIgnoreCase(url.getScheme())
                && !LOOPBACK.matcher(url.getHost()).matches()) {
            LOG.warnf("%s is plain http: the credentials travel unencrypted.", variable);
        }
        return url;
    }

    public static int port(String variable, Optional<String> value, int absent) {
        return number(value, absent, MOST_PORT)
                .orElseThrow(
                        () ->
                                wrong(
                                        variable,
                                        "is not a port: use a number from 1 to " + MOST_PORT));
    }

    /** From 1 on. */
    public static int count(String variable, Optional<String> value, int absent, int most) {
        return number(value, absent, most)
                .orElseThrow(() -> wrong(variable, "is not a number from 1 to " + most));
    }

    private static Optional<Integer> number(Optional<String> value, int absent, int most) {
        try {
            return Optional.of(
                            value.map(String::strip)
                                    .filter(v -> !v.isEmpty())
                                    .map(Integer::valueOf)
                                    .orElse(absent))
                    .filter(number -> number >= 1 && number <= most);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    public static ConfigurationException wrong(String variable, String what) {
        return new ConfigurationException(variable + " " + what + ".");
    }

    private static URI parse(String variable, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(variable, "is not an address");
        }
    }

    private static boolean isHttp(URI url) {
        return "http".equalsIgnoreCase(url.getScheme())
                || "https".equalsIgnoreCase(url.getScheme());
    }
}

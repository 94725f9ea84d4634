package dev.handbill.provider.twilio;

import dev.handbill.provider.EnvironmentValue;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio needs, checked.
 *
 * @param messagingServiceSid goes before {@code from}; one of the two is there
 */
public record TwilioSettings(
        String accountSid,
        String authToken,
        @Nullable String from,
        @Nullable String messagingServiceSid,
        URI baseUrl) {
    private static final String BASE_URL = "https://api.twilio.com";
    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");

    /** E.164, a short code, or a sender name of up to 11 letters and digits. */
    private static final Pattern SENDER =
            Pattern.compile("\\+[1-9]\\d{6,14}|\\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9&_+-]{1,11}");

    public static TwilioSettings of(TwilioConfig config) {
        String from = null;
        String service = null;
        if (isGiven(config.messagingServiceSid())) {
            service =
                    EnvironmentValue.matching(
                            "TWILIO_MESSAGING_SERVICE_SID",
                            config.messagingServiceSid(),
                            SERVICE,
                            "MG and 32 hexadecimal digits, from Twilio's console");
        } else {
            from =
                    EnvironmentValue.matching(
                            "TWILIO_FROM",
                            config.from(),
                            SENDER,
                            "a number such as +14155550123; or set TWILIO_MESSAGING_SERVICE_SID");
        }
        return new TwilioSettings(
                EnvironmentValue.matching(
                        "TWILIO_ACCOUNT_SID",
                        config.accountSid(),
                        ACCOUNT,
                        "AC and 32 hexadecimal digits, from Twilio's console"),
                EnvironmentValue.required(
                        "TWILIO_AUTH_TOKEN", config.authToken(), "see Twilio's console"),
                from,
                service,
                EnvironmentValue.url("TWILIO_BASE_URL", config.baseUrl(), BASE_URL));
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "TwilioSettings[" + accountSid + ", " + baseUrl + "]";
    }

    private static boolean isGiven(Optional<String> value) {
        return value.isPresent() && !value.get().isBlank();
    }
}

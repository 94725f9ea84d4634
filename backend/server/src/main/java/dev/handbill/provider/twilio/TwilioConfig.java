package dev.handbill.provider.twilio;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code TWILIO_...}: account, sender and base URL. */
@ConfigMapping(prefix = "twilio")
public interface TwilioConfig {
    Optional<String> accountSid();

    Optional<String> authToken();

    Optional<String> from();

    /** Goes before {@link #from()} where both are given. */
    Optional<String> messagingServiceSid();

    Optional<String> baseUrl();
}

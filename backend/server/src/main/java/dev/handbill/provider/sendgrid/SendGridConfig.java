package dev.handbill.provider.sendgrid;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code SENDGRID_API_KEY}, {@code SENDGRID_BASE_URL}. */
@ConfigMapping(prefix = "sendgrid")
public interface SendGridConfig {
    Optional<String> apiKey();

    Optional<String> baseUrl();

    /** {@code SENDGRID_WEBHOOK_PUBLIC_KEY}. */
    Optional<String> webhookPublicKey();
}

package dev.handbill.provider;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which provider serves which channel; empty values count as absent. */
@ConfigMapping(prefix = "handbill")
public interface ProviderConfig {

    /** {@code HANDBILL_EMAIL_PROVIDER}: sandbox (the default), or a vendor's name. */
    Optional<String> emailProvider();

    /** {@code HANDBILL_SMS_PROVIDER}: sandbox (the default), or a vendor's name. */
    Optional<String> smsProvider();
}

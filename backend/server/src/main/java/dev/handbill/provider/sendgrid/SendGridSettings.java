package dev.handbill.provider.sendgrid;

import dev.handbill.provider.EnvironmentValue;
import java.net.URI;

/** What SendGrid needs, checked. */
public record SendGridSettings(String apiKey, URI baseUrl) {
    private static final String BASE_URL = "https://api.sendgrid.com";

    public static SendGridSettings of(SendGridConfig config) {
        return new SendGridSettings(
                EnvironmentValue.required(
                        "SENDGRID_API_KEY",
                        config.apiKey(),
                        "create a key with the permission \"Mail Send\" in SendGrid's settings"),
                EnvironmentValue.url("SENDGRID_BASE_URL", config.baseUrl(), BASE_URL));
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "SendGridSettings[" + baseUrl + "]";
    }
}

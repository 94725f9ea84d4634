package dev.handbill.provider;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.provider.sandbox.Sandbox;
import dev.handbill.provider.sendgrid.SendGridProvider;
import dev.handbill.provider.sendgrid.SendGridSettings;
import dev.handbill.provider.smtp.SmtpProvider;
import dev.handbill.provider.smtp.SmtpSettings;
import dev.handbill.provider.twilio.TwilioProvider;
import dev.handbill.provider.twilio.TwilioSettings;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * The provider of each channel, as {@code HANDBILL_EMAIL_PROVIDER} and {@code
 * HANDBILL_SMS_PROVIDER} say. Made at the start, so that a wrong setting stops it.
 */
@Startup
@ApplicationScoped
public class Providers {
    private final MessageProvider email;
    private final MessageProvider sms;

    Providers(
            HandbillConfig handbill,
            ProviderConfig config,
            SendGridConfig sendGrid,
            TwilioConfig twilio,
            Sandbox sandbox,
            Vertx vertx,
            Clock clock) {
        CallLimits limits =
                CallLimits.within(handbill.delivery().timeout(), handbill.delivery().concurrency());
        this.email =
                new CheckedProvider(
                        switch (name(config.emailProvider())) {
                            case Sandbox.NAME -> sandbox.provider(Channel.EMAIL);
                            case SendGridProvider.NAME ->
                                    new SendGridProvider(
                                            SendGridSettings.of(sendGrid), limits, clock);
                            case SmtpProvider.NAME ->
                                    new SmtpProvider(
                                            SmtpSettings.of(config.smtp()),
                                            hostname(handbill.publicUrl()),
                                            limits,
                                            vertx);
                            default ->
                                    throw Setting.wrong(
                                            "HANDBILL_EMAIL_PROVIDER",
                                            "is not one of sandbox, sendgrid, smtp");
                        });
        this.sms =
                new CheckedProvider(
                        switch (name(config.smsProvider())) {
                            case Sandbox.NAME -> sandbox.provider(Channel.SMS);
                            case TwilioProvider.NAME ->
                                    new TwilioProvider(
                                            TwilioSettings.of(twilio),
                                            handbill.publicUrl(),
                                            limits,
                                            clock);
                            default ->
                                    throw Setting.wrong(
                                            "HANDBILL_SMS_PROVIDER",
                                            "is not one of sandbox, twilio");
                        });
    }

    public MessageProvider email() {
        return email;
    }

    public MessageProvider sms() {
        return sms;
    }

    public MessageProvider forChannel(Channel channel) {
        return channel == Channel.EMAIL ? email : sms;
    }

    /** Whether any message lands in the outbox rather than with a customer. */
    public boolean useSandbox() {
        return email.name().equals(Sandbox.NAME) || sms.name().equals(Sandbox.NAME);
    }

    @PreDestroy
    void close() {
        email.close();
        sms.close();
    }

    private static String hostname(String publicUrl) {
        String host = URI.create(publicUrl).getHost();
        return host == null ? "localhost" : host;
    }

    private static String name(Optional<String> configured) {
        return configured
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .orElse(Sandbox.NAME);
    }
}

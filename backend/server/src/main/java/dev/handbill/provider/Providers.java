package dev.handbill.provider;

import dev.handbill.kernel.Channel;
import jakarta.enterprise.context.ApplicationScoped;

/** The provider of each channel, as {@code HANDBILL_EMAIL_PROVIDER} and {@code ..._SMS_...} say. */
@ApplicationScoped
public class Providers {

    public MessageProvider email() {
        throw new UnsupportedOperationException();
    }

    public MessageProvider sms() {
        throw new UnsupportedOperationException();
    }

    public MessageProvider forChannel(Channel channel) {
        return switch (channel) {
            case EMAIL -> email();
            case SMS -> sms();
        };
    }
}

package dev.handbill.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far webhooks are believed, and what share of bad results pauses a campaign. */
@ConfigMapping(prefix = "handbill")
public interface EventConfig {
    Webhook webhook();

    Pause pause();

    /** {@code HANDBILL_WEBHOOK_WINDOW}. */
    interface Webhook {
        /**
         * How old a signed time stamp may be. SendGrid repeats a batch for up to a day; what is
         * repeated within the window is known by its id and changes nothing.
         */
        @WithDefault("25h")
        Duration window();
    }

    /** {@code HANDBILL_PAUSE_...}. */
    interface Pause {
        /** Share of e-mails that come back; 1 never pauses. */
        @WithDefault("0.05")
        double bounceRate();

        /** Share of recipients who report spam; 1 never pauses. */
        @WithDefault("0.003")
        double complaintRate();

        /** Messages that are sent before shares mean anything. */
        @WithDefault("100")
        int after();
    }
}

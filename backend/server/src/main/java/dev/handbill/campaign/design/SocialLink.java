package dev.handbill.campaign.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.constraint.WebAddress;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The business elsewhere.
 *
 * @param url empty while it is still to be written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SocialLink(@NotNull Network network, @WebAddress @Nullable String url) {

    /** Where. */
    public enum Network {
        FACEBOOK("Facebook"),
        INSTAGRAM("Instagram"),
        TIKTOK("TikTok"),
        X("X"),
        YOUTUBE("YouTube"),
        LINKEDIN("LinkedIn"),
        WHATSAPP("WhatsApp"),
        GOOGLE("Google"),
        TRIPADVISOR("Tripadvisor"),
        WEBSITE("Website");

        private final String shown;

        Network(String shown) {
            this.shown = shown;
        }

        /** As it writes itself. */
        public String shown() {
            return shown;
        }
    }
}

package dev.handbill.campaign.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.constraint.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a click leads.
 *
 * @param url of a web page; for {@code WEB} alone. Empty while it is still to be written
 * @param address e-mail address or phone number; for {@code MAIL} and {@code PHONE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DesignLink(
        @NotNull Kind kind,
        @WebAddress @Nullable String url,
        @Size(max = 254) @Nullable String address) {

    /** Where to. */
    public enum Kind {
        WEB,
        MAIL,
        PHONE,
        COUPON,
        UNSUBSCRIBE,
        PREFERENCES
    }
}

package dev.handbill.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.config.Roles;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard knows about who is signed in and where.
 *
 * @param sharedDevice somebody unlocked it with a PIN and will lock it again
 * @param publicUrl where customers reach Handbill
 * @param version of the server
 */
public record Me(
        MeAccount account,
        MeBusiness business,
        MeProviders providers,
        boolean sharedDevice,
        String publicUrl,
        String version) {

    /**
     * Who is signed in.
     *
     * @param role owner, marketer or staff; on a shared device staff
     * @param hasPin can unlock shared devices
     * @param hasPassword can sign in with a password of Handbill's own
     * @param language of the dashboard; absent: as the browser prefers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeAccount(
            long id,
            String email,
            String name,
            @Schema(enumeration = {Roles.OWNER, Roles.MARKETER, Roles.STAFF}) String role,
            boolean hasPin,
            boolean hasPassword,
            @Schema(enumeration = {"en", "de"}) @Nullable String language) {}

    /**
     * What every screen needs of the business.
     *
     * @param places names of its shops or tills
     * @param logoUrl path on the public address; absent without a logo
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeBusiness(
            String name,
            String timeZone,
            String defaultCountry,
            String currency,
            String brandColor,
            List<String> places,
            @Nullable String logoUrl) {}

    /** Who carries messages, by the names that configuration chooses them by. */
    public record MeProviders(String email, String sms) {}
}

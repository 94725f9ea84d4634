package dev.handbill.signin;

/**
 * What the dashboard knows about who is signed in and where.
 *
 * @param publicUrl where customers reach Handbill
 * @param version of the server
 */
public record Me(
        MeAccount account,
        MeBusiness business,
        MeProviders providers,
        String publicUrl,
        String version) {

    /** Who is signed in; role is owner, marketer or staff. */
    public record MeAccount(long id, String email, String name, String role) {}

    /** What every screen needs of the business. */
    public record MeBusiness(
            String name,
            String timeZone,
            String defaultCountry,
            String currency,
            String brandColor) {}

    /** Who carries messages: sandbox, sendgrid, smtp, twilio. */
    public record MeProviders(String email, String sms) {}
}

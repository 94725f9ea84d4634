package dev.handbill.coupon.wallet;

import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.words.CustomerWords;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The wallets that are configured, and coupons for them. */
@ApplicationScoped
public class Wallets {
    public static final String APPLE_TYPE = ApplePass.MEDIA_TYPE;

    private static final Logger LOG = Logger.getLogger(Wallets.class);
    private static final Duration SOON = Duration.ofDays(30);

    private final Optional<AppleSettings> apple;
    private final Optional<GoogleSettings> google;
    private final BusinessStore business;
    private final CouponLinks links;
    private final Clock clock;

    Wallets(WalletConfig config, BusinessStore business, CouponLinks links, Clock clock) {
        this.apple = AppleSettings.of(config.apple());
        this.google = GoogleSettings.of(config.google());
        this.business = business;
        this.links = links;
        this.clock = clock;
    }

    /** A mistake in the variables stops the start; a certificate that is over does not. */
    void check(@Observes StartupEvent started) {
        apple.flatMap(settings -> warning(settings, clock.instant())).ifPresent(LOG::warn);
    }

    /** Apple's wallet takes nothing that is signed with a certificate that is over. */
    public WalletOffer offer() {
        return new WalletOffer(validApple().isPresent(), google.isPresent());
    }

    /** The coupon as a file of {@link #APPLE_TYPE}; empty where that is not configured. */
    public Optional<byte[]> applePass(FoundCoupon coupon, CustomerWords words) {
        return validApple()
                .map(
                        settings ->
                                new ApplePass(
                                                settings,
                                                business.get(),
                                                business.logo(),
                                                words,
                                                links,
                                                clock.instant())
                                        .of(coupon));
    }

    /** The address at Google that adds the coupon; empty where that is not configured. */
    public Optional<URI> googleLink(FoundCoupon coupon, CustomerWords words) {
        return google.map(
                settings ->
                        new GoogleLink(
                                        settings,
                                        business.get(),
                                        business.logo(),
                                        words,
                                        links,
                                        clock.instant())
                                .of(coupon));
    }

    /** What an operator should know of the certificates at the start. */
    static Optional<String> warning(AppleSettings settings, Instant now) {
        if (!settings.isValid(now)) {
            return Optional.of(
                    "The certificates for Apple's wallet are not valid today: coupon pages do not offer it."
                            + " Renew %s and %s, and start again."
                                    .formatted(AppleSettings.CERTIFICATE, AppleSettings.WWDR));
        }
        return settings.end().isBefore(now.plus(SOON))
                ? Optional.of(
                        "The certificates for Apple's wallet end at %s: coupon pages do not offer it from then"
                                        .formatted(settings.end())
                                + " on. Renew %s and %s, and start again."
                                        .formatted(AppleSettings.CERTIFICATE, AppleSettings.WWDR))
                : Optional.empty();
    }

    private Optional<AppleSettings> validApple() {
        return apple.filter(settings -> settings.isValid(clock.instant()));
    }
}

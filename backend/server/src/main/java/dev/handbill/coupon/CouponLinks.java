package dev.handbill.coupon;

import dev.handbill.kernel.config.HandbillConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The addresses under which a coupon is found. */
@ApplicationScoped
public class CouponLinks {
    private final String publicUrl;

    @Inject
    CouponLinks(HandbillConfig config) {
        this(config.publicUrl());
    }

    private CouponLinks(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Without configuration, for tests. */
    public static CouponLinks under(String publicUrl) {
        return new CouponLinks(publicUrl);
    }

    /** The coupon page, short enough for an SMS. */
    public String pageUrl(String shortCode) {
        return publicUrl + "/c/" + shortCode;
    }

    /** What the QR code holds: staff land on the verdict, anyone else on the coupon page. */
    public String qrUrl(String token) {
        return publicUrl + "/r/" + token;
    }

    /**
     * Anything else of ours that a coupon shows.
     *
     * @param path with a slash at its beginning
     */
    public String at(String path) {
        return publicUrl + path;
    }

    /** The dashboard's screen for the counter. */
    public String redeemUrl(String token) {
        return publicUrl + "/redeem?code=" + token;
    }
}

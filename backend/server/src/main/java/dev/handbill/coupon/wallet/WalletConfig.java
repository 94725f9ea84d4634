package dev.handbill.coupon.wallet;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code HANDBILL_WALLET_...}: what passes are signed with. Off without a certificate or a key. */
@ConfigMapping(prefix = "handbill.wallet")
public interface WalletConfig {
    Apple apple();

    Google google();

    /** {@code HANDBILL_WALLET_APPLE_...}. */
    interface Apple {
        /** Path of the PKCS#12 file with the certificate of a Pass Type ID, and its key. */
        Optional<String> certificate();

        /** Of that file; may be empty. */
        Optional<String> password();

        /** Path of Apple's certificate that signed the first one. */
        Optional<String> wwdr();
    }

    /** {@code HANDBILL_WALLET_GOOGLE_...}. */
    interface Google {
        /** The issuer's number in the Google Pay and Wallet console. */
        Optional<String> issuer();

        /** Path of a service account's key, as JSON. */
        Optional<String> key();
    }
}

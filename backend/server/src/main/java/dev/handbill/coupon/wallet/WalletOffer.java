package dev.handbill.coupon.wallet;

/** Which wallets a coupon can be added to. */
public record WalletOffer(boolean apple, boolean google) {}

package dev.handbill.consent;

/** What is signed, without a business. */
public final class ConsentFixture {
    private ConsentFixture() {}

    public static SignedTokens tokens(KeyedHash hashes) {
        return new SignedTokens(hashes);
    }
}

package dev.handbill.test;

import java.util.Random;

/**
 * Tokens as coupons have them, drawn from a seed that is printed: a picture that is not read today
 * is drawn again tomorrow. {@code -Dtoken.seed=…} looks at others.
 */
public final class SeededTokens {
    private static final long FIXED = 20_261_128;
    private static final String LETTERS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 22;

    private final Random random;

    public SeededTokens() {
        long seed = Long.getLong("token.seed", FIXED);
        System.out.println("Tokens are drawn with -Dtoken.seed=" + seed);
        this.random = new Random(seed);
    }

    /** Of the form {@code campaign-customer-hash}. */
    public String next(long campaign, long customer) {
        StringBuilder hash = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            hash.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return campaign + "-" + customer + "-" + hash;
    }
}

package dev.handbill.signup.page;

import dev.handbill.consent.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a form was shown, signed. A form without one was not shown by us: no other web site can have
 * a visitor's browser send ours. One that comes back within a second or two was not filled in by a
 * person.
 */
@ApplicationScoped
class FormStamp {
    private static final String PURPOSE = "sign-up-form:";
    private static final Duration FASTEST = Duration.ofSeconds(2);
    private static final Duration OLDEST = Duration.ofHours(12);

    private final SignedTokens tokens;
    private final Clock clock;

    FormStamp(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    String of(long pageId) {
        byte[] claim =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(pageId).putLong(clock.millis()).array();
        return tokens.sign(PURPOSE, claim);
    }

    /** Whether this page was shown to a person who had the time to fill it in. */
    boolean isGood(String stamp, long pageId) {
        return age(stamp, pageId).filter(age -> age.compareTo(FASTEST) >= 0).isPresent();
    }

    /** Whether it is good, or will be in a moment. */
    boolean isOurs(String stamp, long pageId) {
        return age(stamp, pageId).isPresent();
    }

    /** Empty for a stamp that is none of this page, or too old. */
    private Optional<Duration> age(String stamp, long pageId) {
        return tokens.open(PURPOSE, stamp)
                .filter(claim -> claim.length == 2 * Long.BYTES)
                .map(ByteBuffer::wrap)
                .filter(claim -> claim.getLong() == pageId)
                .map(claim -> Instant.ofEpochMilli(claim.getLong()))
                .map(shown -> Duration.between(shown, clock.instant()))
                .filter(age -> age.compareTo(OLDEST) < 0);
    }
}

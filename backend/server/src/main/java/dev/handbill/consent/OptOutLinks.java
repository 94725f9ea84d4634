package dev.handbill.consent;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.text.ShortNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Personal ways out of a campaign's messages. Nothing is stored for them: a token is the channel,
 * the campaign and the customer, signed. It stays good for ever, as laws on marketing want it, and
 * short enough for an SMS.
 */
@ApplicationScoped
public class OptOutLinks {
    public static final String TEST_TOKEN = "test";

    /** Keeps these signatures apart from anything else that may be signed with the same secret. */
    private static final String PURPOSE = "opt-out:";

    private final HandbillConfig config;
    private final SignedTokens tokens;

    OptOutLinks(HandbillConfig config, SignedTokens tokens) {
        this.config = config;
        this.tokens = tokens;
    }

    /** Whom a token is about. */
    public record OptOutLink(long campaignId, long customerId, Channel channel) {}

    public String url(long campaignId, long customerId, Channel channel) {
        return address(
                tokens.sign(PURPOSE, claim(new OptOutLink(campaignId, customerId, channel))));
    }

    /** The page of the same link on which the customer chooses what they get. */
    public static String preferencesUrl(String optOutUrl) {
        int token = optOutUrl.lastIndexOf('/') + 1;
        return optOutUrl.substring(0, token) + "p/" + optOutUrl.substring(token);
    }

    /** The page of the same link that tells why the message was sent. */
    public static String whyUrl(String optOutUrl) {
        int token = optOutUrl.lastIndexOf('/') + 1;
        return optOutUrl.substring(0, token) + "why/" + optOutUrl.substring(token);
    }

    public static String optOutPath(String token) {
        return "/u/" + token;
    }

    public static String preferencesPath(String token) {
        return "/u/p/" + token;
    }

    public static String whyPath(String token) {
        return "/u/why/" + token;
    }

    /** For test messages: a page that says that it is a test and does nothing. */
    public String testUrl() {
        return address(TEST_TOKEN);
    }

    /** Empty for whatever {@link #url} did not make; takes the same time wherever it differs. */
    public Optional<OptOutLink> open(String token) {
        return tokens.open(PURPOSE, token).flatMap(OptOutLinks::read);
    }

    private String address(String token) {
        return config.publicUrl() + "/u/" + token;
    }

    private static byte[] claim(OptOutLink link) {
        ByteBuffer claim = ByteBuffer.allocate(1 + 2 * ShortNumbers.LONGEST);
        claim.put((byte) (link.channel() == Channel.EMAIL ? 'e' : 's'));
        ShortNumbers.put(claim, link.campaignId());
        ShortNumbers.put(claim, link.customerId());
        return Arrays.copyOf(claim.array(), claim.position());
    }

    private static Optional<OptOutLink> read(byte[] bytes) {
        ByteBuffer claim = ByteBuffer.wrap(bytes);
        try {
            Channel channel = claim.get() == 'e' ? Channel.EMAIL : Channel.SMS;
            long campaign = ShortNumbers.read(claim);
            return Optional.of(new OptOutLink(campaign, ShortNumbers.read(claim), channel));
        } catch (BufferUnderflowException notAClaim) {
            return Optional.empty();
        }
    }
}

package dev.handbill.consent;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Personal ways out of a campaign's messages. Nothing is stored for them: a token is the channel,
 * the campaign and the customer, followed by their HMAC-SHA-256 under the business's secret, cut to
 * 128 bits. It stays good for ever, as laws on marketing want it, and short enough for an SMS.
 */
@ApplicationScoped
public class OptOutLinks {
    public static final String TEST_TOKEN = "test";
    private static final int MAC_BYTES = 16;
    private static final int LONGEST_TOKEN = 64;

    /** Keeps these signatures apart from anything else that may be signed with the same secret. */
    private static final String PURPOSE = "opt-out:";

    private final HandbillConfig config;
    private final KeyedHash hashes;

    OptOutLinks(HandbillConfig config, KeyedHash hashes) {
        this.config = config;
        this.hashes = hashes;
    }

    /** Whom a token is about. */
    public record OptOutLink(long campaignId, long customerId, Channel channel) {}

    public String url(long campaignId, long customerId, Channel channel) {
        byte[] claim = claim(new OptOutLink(campaignId, customerId, channel));
        byte[] token = Arrays.copyOf(claim, claim.length + MAC_BYTES);
        System.arraycopy(mac(claim), 0, token, claim.length, MAC_BYTES);
        return address(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
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
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= MAC_BYTES) {
                return Optional.empty();
            }
            byte[] claim = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
            byte[] given = Arrays.copyOfRange(bytes, claim.length, bytes.length);
            return MessageDigest.isEqual(mac(claim), given)
                    ? Optional.of(read(claim))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException notAToken) {
            return Optional.empty();
        }
    }

    private String address(String token) {
        return config.publicUrl() + "/u/" + token;
    }

    private byte[] mac(byte[] claim) {
        return Arrays.copyOf(hashes.of(PURPOSE, claim), MAC_BYTES);
    }

    private static byte[] claim(OptOutLink link) {
        ByteBuffer claim = ByteBuffer.allocate(1 + 2 * 10);
        claim.put((byte) (link.channel() == Channel.EMAIL ? 'e' : 's'));
        putNumber(claim, link.campaignId());
        putNumber(claim, link.customerId());
        return Arrays.copyOf(claim.array(), claim.position());
    }

    private static OptOutLink read(byte[] bytes) {
        ByteBuffer claim = ByteBuffer.wrap(bytes);
        Channel channel = claim.get() == 'e' ? Channel.EMAIL : Channel.SMS;
        return new OptOutLink(number(claim), number(claim), channel);
    }

    /** Seven bits a byte, the lowest first: small ids stay short. */
    private static void putNumber(ByteBuffer to, long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            to.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    private static long number(ByteBuffer from) {
        long number = 0;
        int shift = 0;
        byte next = from.get();
        while ((next & 0x80) != 0) {
            number |= (next & 0x7fL) << shift;
            shift += 7;
            next = from.get();
        }
        return number | (long) next << shift;
    }
}

package dev.handbill.campaign.link;

import dev.handbill.consent.SignedTokens;
import dev.handbill.kernel.text.ShortNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Says in a link which message it stands in, so that nobody can say it of another. */
@ApplicationScoped
public class MessageTokens {
    private static final String PURPOSE = "counted-link:";

    private final SignedTokens tokens;

    MessageTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** Which message it is: ids only. */
    public record Message(long campaignId, long deliveryId) {}

    String of(Message message) {
        ByteBuffer claim = ByteBuffer.allocate(2 * ShortNumbers.LONGEST);
        ShortNumbers.put(claim, message.campaignId());
        ShortNumbers.put(claim, message.deliveryId());
        return tokens.sign(PURPOSE, Arrays.copyOf(claim.array(), claim.position()));
    }

    /** Empty for what {@link #of} did not make. */
    public Optional<Message> open(String token) {
        return tokens.open(PURPOSE, token).flatMap(MessageTokens::read);
    }

    private static Optional<Message> read(byte[] bytes) {
        ByteBuffer claim = ByteBuffer.wrap(bytes);
        try {
            long campaign = ShortNumbers.read(claim);
            return Optional.of(new Message(campaign, ShortNumbers.read(claim)));
        } catch (BufferUnderflowException notAClaim) {
            return Optional.empty();
        }
    }
}

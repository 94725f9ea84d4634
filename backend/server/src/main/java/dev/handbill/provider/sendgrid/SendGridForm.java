package dev.handbill.provider.sendgrid;

import dev.handbill.kernel.text.FilledText;
import dev.handbill.kernel.text.Marks;
import dev.handbill.kernel.text.Pieces;
import dev.handbill.provider.InlinePng;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.OwnCounting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a kind of messages, as the SDK writes it, cut where each has something of its own.
 * The SDK writes it once, with marks in place of values; what is filled is what it would write.
 */
final class SendGridForm {
    private static final int TO = 0;
    private static final int TO_NAME = 1;
    private static final int SUBJECT = 2;
    private static final int TEXT = 3;
    private static final int UNSUBSCRIBE = 4;
    private static final int DELIVERY = 5;
    private static final int IMAGE = 6;
    private static final int BODY = 7;

    private final List<byte[]> constants;
    private final int[] holes;
    private final int constantBytes;

    private SendGridForm(List<byte[]> constants, List<Integer> holes) {
        this.constants = constants;
        this.holes = holes.stream().mapToInt(Integer::intValue).toArray();
        this.constantBytes = constants.stream().mapToInt(each -> each.length).sum();
    }

    /**
     * What messages of one form have in common.
     *
     * @param pieces of their HTML
     * @param contentId of the image; null where there is none
     */
    record Kind(
            Pieces pieces,
            long campaignId,
            boolean isTest,
            String fromEmail,
            String fromName,
            String replyTo,
            boolean hasName,
            boolean hasText,
            boolean hasLink,
            @Nullable String contentId,
            OwnCounting counting) {

        static Kind of(OutgoingEmail email) {
            InlinePng qr = email.qr();
            return new Kind(
                    email.body().pieces(),
                    email.campaignId(),
                    email.isTest(),
                    email.fromEmail(),
                    email.fromName(),
                    email.replyTo(),
                    !email.toName().isEmpty(),
                    !email.text().isEmpty(),
                    !email.unsubscribeUrl().isEmpty(),
                    qr == null ? null : qr.contentId(),
                    email.counting());
        }
    }

    /** Empty where the SDK does something to the marks, and writes each message by itself. */
    static Optional<SendGridForm> of(Kind kind) {
        Marks marks = Marks.drawn();
        try {
            Marks.Cut cut = marks.cut(json(kind, marks));
            return isWhole(kind, cut.holes())
                    ? Optional.of(new SendGridForm(encoded(cut.constants()), cut.holes()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String json(Kind kind, Marks marks) throws IOException {
        byte[] image = marks.of(IMAGE).getBytes(StandardCharsets.US_ASCII);
        List<String> body =
                IntStream.range(BODY, BODY + kind.pieces().holes()).mapToObj(marks::of).toList();
        OutgoingEmail marked =
                new OutgoingEmail(
                        0,
                        kind.campaignId(),
                        1,
                        kind.isTest(),
                        kind.fromEmail(),
                        kind.fromName(),
                        kind.replyTo(),
                        marks.of(TO),
                        kind.hasName() ? marks.of(TO_NAME) : "",
                        marks.of(SUBJECT),
                        new FilledText(kind.pieces(), body),
                        kind.hasText() ? marks.of(TEXT) : "",
                        kind.contentId() == null ? null : new InlinePng(kind.contentId(), image),
                        kind.hasLink() ? marks.of(UNSUBSCRIBE) : "",
                        kind.counting());
        String json = SendGridMail.of(marked, marks.of(DELIVERY)).build();
        return json.replace(Base64.getEncoder().encodeToString(image), marks.of(IMAGE));
    }

    /** Whether each value has its place, once. */
    private static boolean isWhole(Kind kind, List<Integer> holes) {
        Set<Integer> expected = new HashSet<>(List.of(TO, SUBJECT, DELIVERY));
        addIf(kind.hasName(), TO_NAME, expected);
        addIf(kind.hasText(), TEXT, expected);
        addIf(kind.hasLink(), UNSUBSCRIBE, expected);
        addIf(kind.contentId() != null, IMAGE, expected);
        IntStream.range(BODY, BODY + kind.pieces().holes()).forEach(expected::add);
        return holes.size() == expected.size() && expected.equals(Set.copyOf(holes));
    }

    private static void addIf(boolean isThere, int hole, Set<Integer> expected) {
        if (isThere) {
            expected.add(hole);
        }
    }

    private static List<byte[]> encoded(List<String> constants) {
        return constants.stream().map(each -> each.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /**
     * The body of the request that sends this message of the form's kind.
     *
     * @return null for a value that the SDK must write
     */
    byte @Nullable [] filled(OutgoingEmail email) {
        InlinePng qr = email.qr();
        int image = qr == null ? 0 : 2 * qr.png().length;
        JsonBytes json = new JsonBytes(constantBytes + image + 4 * email.text().length());
        json.add(constants.getFirst());
        for (int i = 0; i < holes.length; i++) {
            if (!fill(json, holes[i], email)) {
                return null;
            }
            json.add(constants.get(i + 1));
        }
        return json.toByteArray();
    }

    private static boolean fill(JsonBytes json, int hole, OutgoingEmail email) {
        if (hole == IMAGE) {
            InlinePng qr = email.qr();
            json.add(Base64.getEncoder().encode(qr == null ? new byte[0] : qr.png()));
            return true;
        }
        return json.add(
                switch (hole) {
                    case TO -> email.to();
                    case TO_NAME -> email.toName();
                    case SUBJECT -> email.subject();
                    case TEXT -> email.text();
                    case UNSUBSCRIBE -> email.unsubscribeUrl();
                    case DELIVERY -> String.valueOf(email.deliveryId());
                    default -> email.body().values().get(hole - BODY);
                });
    }
}

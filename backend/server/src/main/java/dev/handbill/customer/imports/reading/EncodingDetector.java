package dev.handbill.customer.imports.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text file's charset from its bytes, which arrive in pieces. A byte order mark settles it;
 * zeros in every second byte mean UTF-16; where most lines beyond ASCII are good UTF-8, the file
 * is. Else the lines that are not are looked at closer.
 */
final class EncodingDetector {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_KEPT = 256 * 1024;

    /** Two guesses that are closer to each other than this are worth a look. */
    private static final double SURE_BY = 0.8;

    private final int[] head = {-1, -1, -1};
    private long size;
    private long evenZeros;
    private long oddZeros;
    private long utf8Lines;
    private long otherLines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean isLineAscii = true;
    private final ByteArrayOutputStream others = new ByteArrayOutputStream();

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i] & 0xff);
        }
    }

    Encoding verdict() {
        endLine();
        if (head[0] == 0xef && head[1] == 0xbb && head[2] == 0xbf) {
            return guessed(StandardCharsets.UTF_8);
        }
        if ((head[0] == 0xff && head[1] == 0xfe) || (mostly(oddZeros) && !mostly(evenZeros))) {
            return Encoding.sure(StandardCharsets.UTF_16LE);
        }
        if ((head[0] == 0xfe && head[1] == 0xff) || (mostly(evenZeros) && !mostly(oddZeros))) {
            return Encoding.sure(StandardCharsets.UTF_16BE);
        }
        return utf8Lines >= otherLines ? guessed(StandardCharsets.UTF_8) : guessed(null);
    }

    private Encoding guessed(@Nullable Charset known) {
        if (others.size() == 0) {
            return Encoding.sure(known == null ? StandardCharsets.UTF_8 : known);
        }
        List<LegacyCharset.Guess> guesses = LegacyCharset.of(others.toByteArray());
        Charset best = guesses.getFirst().charset();
        if (known != null) {
            return new Encoding(known, best, true, List.of());
        }
        double lead = guesses.get(0).score() - guesses.get(1).score();
        return new Encoding(
                best,
                best,
                lead > SURE_BY,
                guesses.stream().skip(1).limit(3).map(LegacyCharset.Guess::charset).toList());
    }

    private boolean mostly(long zeros) {
        return zeros * 5 > size * 2;
    }

    private void accept(int octet) {
        if (size < head.length) {
            head[(int) size] = octet;
        }
        if (octet == 0) {
            if (size % 2 == 0) {
                evenZeros++;
            } else {
                oddZeros++;
            }
        }
        size++;
        if (octet == '\n' || octet == '\r' || line.size() >= LONGEST_LINE) {
            endLine();
        } else {
            isLineAscii &= octet < 0x80;
            line.write(octet);
        }
    }

    private void endLine() {
        if (!isLineAscii) {
            byte[] bytes = line.toByteArray();
            if (Encoding.utf8(bytes) == null) {
                otherLines++;
                if (others.size() < MOST_KEPT) {
                    others.writeBytes(bytes);
                    others.write('\n');
                }
            } else {
                utf8Lines++;
            }
        }
        isLineAscii = true;
        line.reset();
    }
}

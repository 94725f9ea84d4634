package dev.handbill.customer.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells a text file's encoding from its bytes, which arrive in pieces: UTF-8, UTF-16 in either
 * order, else Windows-1252. A byte order mark settles it; otherwise zeros in every second byte mean
 * UTF-16, and bytes that are (nearly) all valid UTF-8 mean UTF-8.
 */
final class EncodingDetector {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A few broken bytes in a file full of good UTF-8 are damage, not another encoding. */
    private static final int GOOD_PER_BAD = 20;

    private final int[] head = {-1, -1, -1};
    private long size;
    private long evenZeros;
    private long oddZeros;
    private long goodSequences;
    private long badBytes;
    private int continuationsDue;

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i] & 0xff);
        }
    }

    Charset verdict() {
        if (head[0] == 0xef && head[1] == 0xbb && head[2] == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (head[0] == 0xff && head[1] == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (head[0] == 0xfe && head[1] == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (mostly(oddZeros) && !mostly(evenZeros)) {
            return StandardCharsets.UTF_16LE;
        }
        if (mostly(evenZeros) && !mostly(oddZeros)) {
            return StandardCharsets.UTF_16BE;
        }
        return badBytes * GOOD_PER_BAD <= goodSequences ? StandardCharsets.UTF_8 : WINDOWS_1252;
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
        followUtf8(octet);
    }

    private void followUtf8(int octet) {
        if (continuationsDue > 0) {
            if ((octet & 0xc0) == 0x80) {
                continuationsDue--;
                goodSequences += continuationsDue == 0 ? 1 : 0;
                return;
            }
            badBytes++;
            continuationsDue = 0;
        }
        if (octet >= 0x80) {
            continuationsDue = continuations(octet);
            badBytes += continuationsDue == 0 ? 1 : 0;
        }
    }

    private static int continuations(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 1;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 2;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    }
}

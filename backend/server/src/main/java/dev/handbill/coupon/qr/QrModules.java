package dev.handbill.coupon.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * The modules of a QR code as bits, row after row, each row in whole words with its leftmost module
 * in the lowest bit; a bit that is set is dark.
 */
final class QrModules {
    /**
     * A mask only spreads dark and light, every reader handles each of them; a fixed one is six
     * times as fast as trying all eight, and makes each module an affine function of the text.
     */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.QR_MASK_PATTERN, 3, EncodeHintType.CHARACTER_SET, "ISO-8859-1");

    private final int side;
    private final int wordsInRow;
    private final long[] words;

    private QrModules(int side, long[] words) {
        this.side = side;
        this.wordsInRow = wordsInRow(side);
        this.words = words;
    }

    /** As ZXing draws it. */
    static QrModules drawn(String content) {
        try {
            ByteMatrix matrix = Encoder.encode(content, ErrorCorrectionLevel.M, HINTS).getMatrix();
            int side = matrix.getWidth();
            long[] words = new long[side * wordsInRow(side)];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    words[y * wordsInRow(side) + x / Long.SIZE] |= (long) matrix.get(x, y) << x;
                }
            }
            return new QrModules(side, words);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    QrModules copy() {
        return new QrModules(side, words.clone());
    }

    /** Flips the modules that are dark in the other, which has the same size. */
    void flip(QrModules other) {
        long[] flips = other.words;
        for (int i = 0; i < words.length; i++) {
            words[i] ^= flips[i];
        }
    }

    int side() {
        return side;
    }

    boolean isDark(int x, int y) {
        return (words[y * wordsInRow + x / Long.SIZE] >>> x & 1) != 0;
    }

    private static int wordsInRow(int side) {
        return (side + Long.SIZE - 1) / Long.SIZE;
    }
}

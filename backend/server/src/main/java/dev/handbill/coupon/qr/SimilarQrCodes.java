package dev.handbill.coupon.qr;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * QR codes of texts that are alike: the same length, and the same beginning. With version, level
 * and mask fixed, each module is an affine function over GF(2) of the bits of the text, since
 * placing, Reed-Solomon codes (ISO/IEC 18004, 7.5) and masking are. So a code is the drawing of one
 * text of the kind, in which the difference of each bit that is another is flipped: some dozens of
 * XORs instead of polynomials.
 */
final class SimilarQrCodes {
    /** Texts are ASCII. */
    private static final int BITS = 7;

    /** As many as are drawn one by one before their differences are worth their time. */
    private static final int WORTH_IT = 64;

    private final int beginning;
    private final AtomicInteger drawn = new AtomicInteger();
    private volatile @Nullable Table table;

    /**
     * @param beginning how many first letters are the same in all
     */
    SimilarQrCodes(int beginning) {
        this.beginning = beginning;
    }

    QrModules of(String text) {
        Table known = table;
        if (known == null) {
            if (drawn.incrementAndGet() < WORTH_IT) {
                return QrModules.drawn(text);
            }
            known = new Table(text, beginning);
            table = known;
        }
        return known.of(text);
    }

    private static final class Table {
        private final String text;
        private final QrModules drawing;
        private final int beginning;
        private final QrModules[] differences;

        Table(String text, int beginning) {
            this.text = text;
            this.drawing = QrModules.drawn(text);
            this.beginning = beginning;
            differences = new QrModules[(text.length() - beginning) * BITS];
            for (int i = 0; i < differences.length; i++) {
                differences[i] = difference(beginning + i / BITS, i % BITS);
            }
        }

        private QrModules difference(int at, int bit) {
            StringBuilder other = new StringBuilder(text);
            other.setCharAt(at, (char) (text.charAt(at) ^ 1 << bit));
            QrModules difference = QrModules.drawn(other.toString());
            difference.flip(drawing);
            return difference;
        }

        QrModules of(String other) {
            QrModules modules = drawing.copy();
            for (int at = beginning; at < other.length(); at++) {
                int first = (at - beginning) * BITS;
                for (int bits = text.charAt(at) ^ other.charAt(at); bits != 0; bits &= bits - 1) {
                    modules.flip(differences[first + Integer.numberOfTrailingZeros(bits)]);
                }
            }
            return modules;
        }
    }
}

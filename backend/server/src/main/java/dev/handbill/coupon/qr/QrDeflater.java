package dev.handbill.coupon.qr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Packs (RFC 1950, RFC 1951) the lines of a picture in which each line stands several times and is
 * made of two bytes only, as those of an enlarged QR code are. The first of each is written in one
 * or two bits a byte, all others are copies of the line above: a tenth of the time of {@link
 * java.util.zip.Deflater}, which would look for the copies.
 */
final class QrDeflater {
    static final byte DARK = 0;
    static final byte LIGHT = (byte) 0xff;

    private static final int LIGHT_SYMBOL = 0xff;
    private static final int END = 256;
    private static final int LONGEST_COPY = 258;

    /** The largest prime below 65,536. */
    private static final int ADLER = 65_521;

    /** RFC 1951, 3.2.5: the shortest copy of each length symbol from 257 on, and its extra bits. */
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258
    };

    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    /** RFC 1951, 3.2.7: the order in which the lengths of the code of code lengths stand. */
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };

    private final int width;
    private final int times;
    private final int[] copies;
    private final int[] copyBits;
    private final int[] copyLengths;
    private final int distance;
    private final int[] lengths = new int[END + 1 + LENGTHS.length];
    private final int[] codes = new int[lengths.length];
    private final BitWriter header = new BitWriter(128);

    /**
     * @param width bytes in a line
     * @param times how often each line stands, at least twice
     */
    QrDeflater(int width, int times) {
        this.width = width;
        this.times = times;
        copies = copies(width * (times - 1));
        copyBits = new int[copies.length];
        copyLengths = new int[copies.length];
        distance = distanceSymbol(width);
        chooseCodes();
        chooseCopies();
        header.put(0x78, 8);
        header.put(0x01, 8);
        writeHeader();
    }

    /**
     * @param rows how many different lines there will be
     */
    Picture picture(int rows) {
        return new Picture(rows);
    }

    /** What says that the line above stands here again. */
    private void chooseCopies() {
        for (int i = 0; i < copies.length; i++) {
            int symbol = lengthSymbol(copies[i]);
            append(i, codes[symbol], lengths[symbol]);
            append(i, copies[i] - LENGTHS[symbol - END - 1], LENGTH_BITS[symbol - END - 1]);
            append(i, 0, 1); // the only distance
            append(i, width - shortestDistance(distance), distanceBits(distance));
        }
    }

    private void append(int copy, int value, int length) {
        copyBits[copy] |= value << copyLengths[copy];
        copyLengths[copy] += length;
    }

    /** As few and as even copies as possible, so that they need one or two symbols. */
    private static int[] copies(int length) {
        int[] copies = new int[(length + LONGEST_COPY - 1) / LONGEST_COPY];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = length / copies.length + (i < length % copies.length ? 1 : 0);
        }
        return copies;
    }

    /**
     * Dark 1 bit, light 2, the rest 3 or 4: a complete code whether there are one or two kinds of
     * copies.
     */
    private void chooseCodes() {
        int first = lengthSymbol(copies[0]);
        int last = lengthSymbol(copies[copies.length - 1]);
        lengths[DARK] = 1;
        lengths[LIGHT_SYMBOL] = 2;
        lengths[END] = first == last ? 3 : 4;
        lengths[last] = lengths[END];
        lengths[first] = 3;
        assignCodes(lengths, codes);
    }

    /** RFC 1951, 3.2.2, with the bits turned round as they are written. */
    private static void assignCodes(int[] lengths, int[] codes) {
        int code = 0;
        for (int length = 1; length <= 7; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(code) >>> Integer.SIZE - length;
                    code++;
                }
            }
            code <<= 1;
        }
    }

    private void writeHeader() {
        header.put(1, 1); // the last block
        header.put(2, 2); // with codes of its own
        header.put(lengths.length - 257, 5);
        header.put(distance, 5);
        // eight symbols of three bits: lengths of 0 to 4, and what stands for many
        int[] headerLengths = new int[ORDER.length];
        for (int symbol : new int[] {0, 1, 2, 3, 4, 16, 17, 18}) {
            headerLengths[symbol] = 3;
        }
        int[] headerCodes = new int[ORDER.length];
        assignCodes(headerLengths, headerCodes);
        header.put(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            header.put(headerLengths[symbol], 3);
        }
        int[] all = Arrays.copyOf(lengths, lengths.length + distance + 1);
        all[all.length - 1] = 1;
        for (int i = 0; i < all.length; ) {
            int zeros = zerosFrom(all, i);
            if (zeros >= 11) {
                header.put(headerCodes[18], 3);
                header.put(zeros - 11, 7);
                i += zeros;
            } else {
                header.put(headerCodes[all[i]], 3);
                i++;
            }
        }
    }

    private static int zerosFrom(int[] all, int start) {
        int end = start;
        while (end < all.length && all[end] == 0 && end - start < 138) {
            end++;
        }
        return end - start;
    }

    private static int lengthSymbol(int length) {
        int at = Arrays.binarySearch(LENGTHS, length);
        return END + 1 + (at >= 0 ? at : -at - 2);
    }

    /** RFC 1951, 3.2.5: two symbols for each power of two. */
    private static int distanceSymbol(int distance) {
        int symbol = 0;
        while (shortestDistance(symbol + 1) <= distance) {
            symbol++;
        }
        return symbol;
    }

    private static int shortestDistance(int symbol) {
        return symbol < 4 ? symbol + 1 : (2 + symbol % 2 << distanceBits(symbol)) + 1;
    }

    private static int distanceBits(int symbol) {
        return Math.max(0, symbol / 2 - 1);
    }

    /** One picture in the making. */
    final class Picture {
        private final BitWriter bits;
        private long plain = 1;
        private long weighted;

        private Picture(int rows) {
            // at most two bits a byte, four bytes a copy
            bits = new BitWriter(header, rows * (width / 4 + 1 + 4 * copies.length) + 16);
        }

        /**
         * @param line bytes that are {@link #DARK} or {@link #LIGHT}
         */
        void add(byte[] line) {
            bits.put(line, codes[DARK], codes[LIGHT_SYMBOL]);
            for (int i = 0; i < copies.length; i++) {
                bits.put(copyBits[i], copyLengths[i]);
            }
            addToSum(line);
        }

        /** Adler-32 (RFC 1950, 8.2) of the line as often as it stands. */
        private void addToSum(byte[] line) {
            long sum = 0;
            long weights = 0;
            for (int i = 0; i < width; i++) {
                sum += line[i] & 0xff;
                weights += sum;
            }
            for (int i = 0; i < times; i++) {
                weighted = (weighted + width * plain + weights) % ADLER;
                plain = (plain + sum) % ADLER;
            }
        }

        byte[] finish() {
            bits.put(codes[END], lengths[END]);
            return bits.finish((int) (weighted << 16 | plain));
        }
    }

    /** Bits into bytes, the lowest first. */
    private static final class BitWriter {
        private final ByteBuffer bytes;
        private long waiting;
        private int count;

        BitWriter(int capacity) {
            bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
        }

        /** Goes on where the other one is. */
        BitWriter(BitWriter begun, int more) {
            this(begun.bytes.position() + more);
            bytes.put(begun.bytes.array(), 0, begun.bytes.position());
            waiting = begun.waiting;
            count = begun.count;
        }

        void put(int value, int length) {
            waiting |= Integer.toUnsignedLong(value) << count;
            count += length;
            if (count >= Integer.SIZE) {
                bytes.putInt((int) waiting);
                waiting >>>= Integer.SIZE;
                count -= Integer.SIZE;
            }
        }

        /**
         * A whole line, in which dark is one bit and light two. Without a branch for the two, since
         * nobody can foresee which comes next.
         */
        void put(byte[] line, long dark, long light) {
            long bits = waiting;
            int length = count;
            for (byte each : line) {
                int isLight = each & 1;
                bits |= (isLight == 0 ? dark : light) << length;
                length += 1 + isLight;
                if (length >= Integer.SIZE) {
                    bytes.putInt((int) bits);
                    bits >>>= Integer.SIZE;
                    length -= Integer.SIZE;
                }
            }
            waiting = bits;
            count = length;
        }

        /** The rest of the bits, then four bytes with the highest first. */
        byte[] finish(int last) {
            for (; count > 0; count -= Byte.SIZE) {
                bytes.put((byte) waiting);
                waiting >>>= Byte.SIZE;
            }
            bytes.putInt(Integer.reverseBytes(last));
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }
}

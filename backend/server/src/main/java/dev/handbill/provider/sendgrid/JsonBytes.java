package dev.handbill.provider.sendgrid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON text in UTF-8 that grows, with strings escaped as Jackson escapes them. */
final class JsonBytes {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** A unit of UTF-16 takes at most so many: a control character as a number. */
    private static final int MOST_BYTES_OF_A_UNIT = 6;

    private byte[] bytes;
    private int length;

    JsonBytes(int expected) {
        this.bytes = new byte[expected];
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** As they are. */
    void add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /**
     * The inside of a string.
     *
     * @return false for half of a surrogate pair, which would have to be judged with what is around
     */
    boolean add(String text) {
        room(text.length() * MOST_BYTES_OF_A_UNIT);
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                at = ascii(unit, at);
            } else if (unit < 0x800) {
                bytes[at++] = (byte) (0xc0 | unit >> 6);
                bytes[at++] = (byte) (0x80 | unit & 0x3f);
            } else if (!Character.isSurrogate(unit)) {
                bytes[at++] = (byte) (0xe0 | unit >> 12);
                bytes[at++] = (byte) (0x80 | unit >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | unit & 0x3f);
            } else if (isPair(text, i)) {
                int letter = text.codePointAt(i);
                i++;
                bytes[at++] = (byte) (0xf0 | letter >> 18);
                bytes[at++] = (byte) (0x80 | letter >> 12 & 0x3f);
                bytes[at++] = (byte) (0x80 | letter >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | letter & 0x3f);
            } else {
                return false;
            }
        }
        length = at;
        return true;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private int ascii(char letter, int from) {
        int at = from;
        if (letter >= ' ' && letter != '"' && letter != '\\') {
            bytes[at++] = (byte) letter;
            return at;
        }
        bytes[at++] = '\\';
        int named = "\b\t\n\f\r\"\\".indexOf(letter);
        if (named >= 0) {
            bytes[at++] = (byte) "btnfr\"\\".charAt(named);
            return at;
        }
        bytes[at++] = 'u';
        bytes[at++] = '0';
        bytes[at++] = '0';
        bytes[at++] = HEX[letter >> 4];
        bytes[at++] = HEX[letter & 0xf];
        return at;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}

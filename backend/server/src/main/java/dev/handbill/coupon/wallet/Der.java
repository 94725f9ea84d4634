package dev.handbill.coupon.wallet;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** The few values of ASN.1 that a signature is made of, in their distinguished form (X.690). */
final class Der {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0xa0;
    private static final DateTimeFormatter TWO_DIGITS =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FOUR_DIGITS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** From here on a year needs all its digits (RFC 5652, 11.3). */
    private static final Instant LONG_YEARS = Instant.parse("2050-01-01T00:00:00Z");

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, joined(List.of(parts)));
    }

    /** In the order of their bytes, whatever order they come in. */
    static byte[] set(byte[]... parts) {
        return value(SET, joined(sorted(parts)));
    }

    /** A set whose tag says in place of "set" what it is for. */
    static byte[] implicitSet(int number, byte[]... parts) {
        return value(CONTEXT | number, joined(sorted(parts)));
    }

    static byte[] explicit(int number, byte[] part) {
        return value(CONTEXT | number, part);
    }

    static byte[] integer(BigInteger number) {
        return value(0x02, number.toByteArray());
    }

    static byte[] octets(byte[] bytes) {
        return value(0x04, bytes);
    }

    static byte[] nothing() {
        return value(0x05, new byte[0]);
    }

    /**
     * @param dotted such as {@code 1.2.840.113549.1.7.2}
     */
    static byte[] identifier(String dotted) {
        int[] arcs = Arrays.stream(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(40 * arcs[0] + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            inSevens(arcs[i], bytes);
        }
        return value(0x06, bytes.toByteArray());
    }

    static byte[] time(Instant time) {
        return time.isBefore(LONG_YEARS)
                ? value(0x17, ascii(TWO_DIGITS.format(time)))
                : value(0x18, ascii(FOUR_DIGITS.format(time)));
    }

    private static byte[] value(int tag, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 6);
        bytes.write(tag);
        if (content.length < 0x80) {
            bytes.write(content.length);
        } else {
            byte[] length = unsigned(content.length);
            bytes.write(0x80 | length.length);
            bytes.writeBytes(length);
        }
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static byte[] unsigned(int number) {
        byte[] bytes = BigInteger.valueOf(number).toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /** Seven bits a byte, the highest first; all but the last say that more follow. */
    private static void inSevens(int arc, ByteArrayOutputStream bytes) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (arc >>> shift != 0) {
                bytes.write(0x80 | arc >>> shift & 0x7f);
            }
        }
        bytes.write(arc & 0x7f);
    }

    private static List<byte[]> sorted(byte[]... parts) {
        return Arrays.stream(parts).sorted(Arrays::compareUnsigned).toList();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

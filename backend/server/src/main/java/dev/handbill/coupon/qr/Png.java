package dev.handbill.coupon.qr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The file around the lines of a square picture (ISO/IEC 15948), written by hand: java.awt stays
 * out of the native executable.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /** What the bits of a pixel mean; its number stands in the file. */
    public enum Color {
        GRAY(0),
        RGB(2);

        private final int type;

        Color(int type) {
            this.type = type;
        }
    }

    /**
     * @param side in pixels
     * @param depth bits of each sample
     * @param lines each behind the number of its filter, deflated all together
     */
    public static byte[] of(int side, int depth, Color color, byte[] lines) {
        ByteArrayOutputStream png = new ByteArrayOutputStream(lines.length + 64);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(side, depth, color));
        chunk(png, "IDAT", lines);
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header(int side, int depth, Color color) {
        return ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put((byte) depth)
                .put((byte) color.type)
                .put(new byte[3]) // deflate, adaptive filters, not interlaced
                .array();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}

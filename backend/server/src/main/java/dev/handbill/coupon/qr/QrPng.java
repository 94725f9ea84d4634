package dev.handbill.coupon.qr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Packs a QR code as a PNG with one bit a pixel (ISO/IEC 15948) by hand: a tenth of the time of
 * ImageIO, and java.awt stays out of the native executable. A module is eight pixels wide and high,
 * so a byte of a line is one module.
 */
final class QrPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int PIXELS_PER_MODULE = 8;
    private static final int BIT_DEPTH = 1;
    private static final int GRAYSCALE = 0;

    /** The line as it is; it is the same byte as a dark module. */
    private static final byte NO_FILTER = QrDeflater.DARK;

    /** By bytes in a line: QR codes have forty sizes. */
    private static final Map<Integer, QrDeflater> FORMATS = new ConcurrentHashMap<>();

    private QrPng() {}

    /**
     * @param quiet width of the light border in modules
     */
    static byte[] pack(QrModules modules, int quiet) {
        int side = modules.side() + 2 * quiet;
        ByteArrayOutputStream png = new ByteArrayOutputStream(1024);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(side * PIXELS_PER_MODULE));
        chunk(png, "IDAT", lines(modules, quiet, side));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header(int pixels) {
        return ByteBuffer.allocate(13)
                .putInt(pixels)
                .putInt(pixels)
                .put((byte) BIT_DEPTH)
                .put((byte) GRAYSCALE)
                .put(new byte[3]) // deflate, adaptive filters, not interlaced
                .array();
    }

    private static byte[] lines(QrModules modules, int quiet, int side) {
        byte[] line = new byte[1 + side];
        QrDeflater.Picture picture =
                FORMATS.computeIfAbsent(
                                line.length, width -> new QrDeflater(width, PIXELS_PER_MODULE))
                        .picture(side);
        for (int y = -quiet; y < modules.side() + quiet; y++) {
            Arrays.fill(line, QrDeflater.LIGHT);
            line[0] = NO_FILTER;
            if (y >= 0 && y < modules.side()) {
                for (int x = 0; x < modules.side(); x++) {
                    if (modules.isDark(x, y)) {
                        line[1 + quiet + x] = QrDeflater.DARK;
                    }
                }
            }
            picture.add(line);
        }
        return picture.finish();
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

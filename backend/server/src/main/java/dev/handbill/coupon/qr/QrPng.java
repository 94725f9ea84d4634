package dev.handbill.coupon.qr;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Packs a QR code as a PNG with one bit a pixel: a tenth of the time of ImageIO. A module is eight
 * pixels wide and high, so a byte of a line is one module.
 */
final class QrPng {
    private static final int PIXELS_PER_MODULE = 8;
    private static final int BIT_DEPTH = 1;

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
        return Png.of(
                side * PIXELS_PER_MODULE, BIT_DEPTH, Png.Color.GRAY, lines(modules, quiet, side));
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
}

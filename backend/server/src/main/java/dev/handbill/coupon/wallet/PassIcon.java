package dev.handbill.coupon.wallet;

import dev.handbill.coupon.qr.Png;
import dev.handbill.kernel.web.BrandColor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/**
 * A ticket on the brand's color, as a PNG: for businesses whose logo is no icon. Drawn by hand, as
 * QR codes are.
 */
final class PassIcon {
    private static final int BIT_DEPTH = 8;

    /** A pixel is looked at in so many places across and down, which smooths edges. */
    private static final int LOOKS = 4;

    private static final double LEFT = 0.14;
    private static final double TOP = 0.29;
    private static final double FOLD = 0.62;
    private static final double NOTCH = 0.07;
    private static final double CORNER = 0.05;

    private PassIcon() {}

    static byte[] png(BrandColor color, int side) {
        return Png.of(side, BIT_DEPTH, Png.Color.RGB, packed(lines(color, side)));
    }

    /** Each begins with a zero: it is not filtered. */
    private static byte[] lines(BrandColor color, int side) {
        ByteBuffer lines = ByteBuffer.allocate(side * (1 + 3 * side));
        for (int y = 0; y < side; y++) {
            lines.put((byte) 0);
            for (int x = 0; x < side; x++) {
                double share = shareOfTicket(x, y, side);
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int ground = color.rgb() >> shift & 0xff;
                    int ticket = color.lettersRgb() >> shift & 0xff;
                    lines.put((byte) Math.round(ground + share * (ticket - ground)));
                }
            }
        }
        return lines.array();
    }

    private static double shareOfTicket(int x, int y, int side) {
        int inside = 0;
        for (int look = 0; look < LOOKS * LOOKS; look++) {
            double across = (x + (look % LOOKS + 0.5) / LOOKS) / side;
            double down = (y + (look / LOOKS + 0.5) / LOOKS) / side;
            if (isTicket(across, down)) {
                inside++;
            }
        }
        return (double) inside / (LOOKS * LOOKS);
    }

    /** Both go from 0 to 1. What is cut out: two notches, and a dashed line between them. */
    private static boolean isTicket(double x, double y) {
        double right = 1 - LEFT;
        double bottom = 1 - TOP;
        if (Math.hypot(x - FOLD, y - TOP) < NOTCH || Math.hypot(x - FOLD, y - bottom) < NOTCH) {
            return false;
        }
        boolean isDash = Math.abs(x - FOLD) < 0.014 && (y - TOP) % 0.07 < 0.04;
        double outX = Math.max(Math.max(LEFT + CORNER - x, x - right + CORNER), 0);
        double outY = Math.max(Math.max(TOP + CORNER - y, y - bottom + CORNER), 0);
        return !isDash && Math.hypot(outX, outY) <= CORNER;
    }

    private static byte[] packed(byte[] lines) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(lines);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(2048);
            byte[] part = new byte[2048];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        }
    }
}

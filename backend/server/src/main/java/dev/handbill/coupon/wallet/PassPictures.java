package dev.handbill.coupon.wallet;

import dev.handbill.business.Logo;
import dev.handbill.kernel.web.BrandColor;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures of an Apple pass, which are PNG and nothing else: an icon always, and a logo where
 * the business's is one. Phones scale them.
 */
final class PassPictures {
    /** What Apple draws an icon in, in points. */
    private static final int ICON = 38;

    /** A wide logo makes no icon. */
    private static final double LONGEST_SIDE_OF_ICON = 1.25;

    private static final int WIDTH_AT = 16;

    private PassPictures() {}

    static Map<String, byte[]> of(Optional<Logo> logo, BrandColor color) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] png =
                logo.filter(one -> one.type().equals("image/png"))
                        .map(Logo::bytes)
                        .orElse(new byte[0]);
        if (isSquare(png)) {
            files.put("icon.png", png);
            files.put("icon@2x.png", png);
        } else {
            files.put("icon.png", PassIcon.png(color, ICON));
            files.put("icon@2x.png", PassIcon.png(color, 2 * ICON));
        }
        if (png.length > 0) {
            files.put("logo.png", png);
        }
        return files;
    }

    /** By the first chunk (ISO/IEC 15948, 11.2.1): width and height, four bytes each. */
    private static boolean isSquare(byte[] png) {
        if (png.length < WIDTH_AT + 2 * Integer.BYTES) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(png, WIDTH_AT, 2 * Integer.BYTES);
        int width = header.getInt();
        int height = header.getInt();
        return Math.min(width, height) > 0
                && Math.max(width, height) <= LONGEST_SIDE_OF_ICON * Math.min(width, height);
    }
}

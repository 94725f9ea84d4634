package dev.handbill.campaign.picture;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells a picture's type and size from its first bytes: PNG (RFC 2083), GIF89a, JPEG (ITU T.81) and
 * WebP (RFC 9649). Nothing is decoded, so nothing can blow up.
 */
final class PictureHeader {
    private final byte[] bytes;

    private PictureHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Null for anything else, and for a header that breaks off. */
    static @Nullable PictureFile read(byte[] bytes) {
        PictureHeader header = new PictureHeader(bytes);
        try {
            return header.picture();
        } catch (ArrayIndexOutOfBoundsException breaksOff) {
            return null;
        }
    }

    private @Nullable PictureFile picture() {
        if (has(0, "\u0089PNG\r\n\u001a\n") && has(12, "IHDR")) {
            return of("image/png", big(16, 4), big(20, 4));
        }
        if (has(0, "GIF87a") || has(0, "GIF89a")) {
            return of("image/gif", little(6, 2), little(8, 2));
        }
        if (has(0, "\u00ff\u00d8\u00ff")) {
            return jpeg();
        }
        return has(0, "RIFF") && has(8, "WEBP") ? webp() : null;
    }

    /** The frame header tells the size; what stands before it is passed over by its length. */
    private @Nullable PictureFile jpeg() {
        int at = 2;
        while (at(at) == 0xff) {
            int marker = at(at + 1);
            boolean isFrame =
                    marker >= 0xc0
                            && marker <= 0xcf
                            && marker != 0xc4
                            && marker != 0xc8
                            && marker != 0xcc;
            if (isFrame) {
                return of("image/jpeg", big(at + 7, 2), big(at + 5, 2));
            }
            if (marker == 0xff) {
                at++;
            } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
                at += 2;
            } else {
                at += 2 + Math.max(2, big(at + 2, 2));
            }
        }
        return null;
    }

    private @Nullable PictureFile webp() {
        if (has(12, "VP8X")) {
            return of("image/webp", little(24, 3) + 1, little(27, 3) + 1);
        }
        if (has(12, "VP8L") && at(20) == 0x2f) {
            int sizes = little(21, 4);
            return of("image/webp", (sizes & 0x3fff) + 1, (sizes >>> 14 & 0x3fff) + 1);
        }
        boolean isLossy = has(12, "VP8 ") && has(23, "\u009d\u0001*");
        return isLossy ? of("image/webp", little(26, 2) & 0x3fff, little(28, 2) & 0x3fff) : null;
    }

    private PictureFile of(String type, int width, int height) {
        return new PictureFile(type, width, height, bytes);
    }

    private boolean has(int from, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (from + i >= bytes.length || bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private int at(int index) {
        return bytes[index] & 0xff;
    }

    private int big(int from, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | at(from + i);
        }
        return number;
    }

    private int little(int from, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | at(from + i);
        }
        return number;
    }
}

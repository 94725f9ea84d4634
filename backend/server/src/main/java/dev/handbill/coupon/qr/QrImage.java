package dev.handbill.coupon.qr;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** QR codes as a small PNG for e-mail and as SVG for pages, dark on light with its quiet zone. */
public final class QrImage {
    /** The quiet zone that ISO/IEC 18004 asks for, in modules. */
    private static final int QUIET = 4;

    /** Lengths of links at one time: customers' and campaigns' numbers have one to ten digits. */
    private static final int MOST_KINDS = 32;

    /** Longer ends have no table: it grows with the square of the length. */
    private static final int LONGEST_END = 64;

    private static final Map<Kind, SimilarQrCodes> KINDS = new ConcurrentHashMap<>();

    private QrImage() {}

    /**
     * @param content ASCII, such as a link
     * @return some 500 bytes, about 300 px wide for our links: sharp in an e-mail at half size
     */
    public static byte[] png(String content) {
        return QrPng.pack(encode(content), QUIET);
    }

    /** An {@code <svg>} element that scales to its box. */
    public static String svg(String content) {
        return svg(content, "QR code");
    }

    /**
     * The same, with a name for who does not see it.
     *
     * @param name escaped
     */
    public static String svg(String content, String name) {
        QrModules modules = encode(content);
        int side = modules.side() + 2 * QUIET;
        StringBuilder path = new StringBuilder(4096);
        for (int y = 0; y < modules.side(); y++) {
            row(modules, y, path);
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-label="%3$s" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>"""
                .formatted(side, path, name);
    }

    /**
     * What is dark, row after row from the top, without the quiet zone of four modules around it.
     *
     * @param content ASCII, such as a link
     */
    public static boolean[][] modules(String content) {
        QrModules modules = encode(content);
        boolean[][] dark = new boolean[modules.side()][modules.side()];
        for (int y = 0; y < modules.side(); y++) {
            for (int x = 0; x < modules.side(); x++) {
                dark[y][x] = modules.isDark(x, y);
            }
        }
        return dark;
    }

    /** One rectangle for each run of dark modules. */
    private static void row(QrModules modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.side()) {
            int start = x;
            while (x < modules.side() && modules.isDark(x, y)) {
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

    /** Links to coupons differ behind their last slash only. */
    private static QrModules encode(String content) {
        int beginning = content.lastIndexOf('/') + 1;
        if (content.length() - beginning > LONGEST_END || !isLetterByLetter(content, beginning)) {
            return QrModules.drawn(content);
        }
        if (KINDS.size() >= MOST_KINDS) {
            KINDS.clear();
        }
        return KINDS.computeIfAbsent(
                        new Kind(content.substring(0, beginning), content.length()),
                        kind -> new SimilarQrCodes(kind.beginning.length()))
                .of(content);
    }

    /**
     * Whether all texts of this kind are packed as eight bits a letter: a small letter at the
     * beginning keeps the encoder from its shorter modes, for digits and capitals.
     */
    private static boolean isLetterByLetter(String content, int beginning) {
        return content.chars().allMatch(letter -> letter < 0x80)
                && content.chars().limit(beginning).anyMatch(Character::isLowerCase);
    }

    private record Kind(String beginning, int length) {}
}

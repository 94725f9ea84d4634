package dev.handbill.campaign.design.mjml;

/** What is reckoned with colors of the form {@code #rrggbb}. */
final class Shade {
    private Shade() {}

    /** Relative luminance as in WCAG 2.2; above 0.18 dark letters read better than white ones. */
    static boolean isLight(String color) {
        return 0.2126 * linear(part(color, 1))
                        + 0.7152 * linear(part(color, 3))
                        + 0.0722 * linear(part(color, 5))
                > 0.18;
    }

    /**
     * @param share of the second color, 0 to 1
     */
    static String between(String first, String second, double share) {
        return "#%02x%02x%02x"
                .formatted(
                        mixed(first, second, 1, share),
                        mixed(first, second, 3, share),
                        mixed(first, second, 5, share));
    }

    private static int mixed(String first, String second, int at, double share) {
        return (int) Math.round(part(first, at) * (1 - share) + part(second, at) * share);
    }

    private static int part(String color, int at) {
        return Integer.parseInt(color, at, at + 2, 16);
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}

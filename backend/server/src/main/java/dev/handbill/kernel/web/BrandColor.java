package dev.handbill.kernel.web;

/**
 * The business's color on pages and in e-mails, and the letters that can be read on it.
 *
 * @param hex {@code #rrggbb}
 */
public record BrandColor(String hex) {
    private static final String OWN = "#0b7285";

    /** Anything but {@code #rrggbb} falls back to Handbill's own. */
    public static BrandColor of(String text) {
        return new BrandColor(text.matches("#[0-9a-fA-F]{6}") ? text : OWN);
    }

    /** Dark or white. */
    public String letters() {
        return isLight() ? "#1a1d21" : "#fff";
    }

    /** As {@code 0xrrggbb}. */
    public int rgb() {
        return Integer.parseInt(hex.substring(1), 16);
    }

    /** The letters' color, in the same form. */
    public int lettersRgb() {
        return isLight() ? 0x1a1d21 : 0xffffff;
    }

    /** Relative luminance as in WCAG 2.2; above 0.18 black text reads better than white. */
    private boolean isLight() {
        int rgb = rgb();
        double luminance =
                0.2126 * linear(rgb >> 16 & 0xff)
                        + 0.7152 * linear(rgb >> 8 & 0xff)
                        + 0.0722 * linear(rgb & 0xff);
        return luminance > 0.18;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}

package dev.handbill.campaign.template.html;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The color of an element's letters and of what they stand on, as its own tag says, else as the
 * element around it. What style sheets say of colors is not known.
 *
 * @param letters {@code 0xrrggbb}
 * @param ground {@code 0xrrggbb}; white where nobody says
 * @param isClear whether the letters let everything through
 */
record Colors(int letters, int ground, boolean isClear) {
    static final Colors OF_A_PAGE = new Colors(0x000000, 0xffffff, false);

    /** Sum of the differences in red, green and blue that no eye makes out. */
    private static final int SEEN = 40;

    private static final Pattern DECLARATION =
            Pattern.compile("(?:^|;)\\s*(color|background|background-color)\\s*:\\s*([^;]*)");
    private static final Pattern VALUE =
            Pattern.compile(
                    "#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\\b|(rgba?)\\(([^)]*)\\)|\\b(white|snow|ivory|black|transparent)\\b");
    private static final Pattern NUMBERS = Pattern.compile("[\\s,/]+");
    private static final Map<String, Integer> NAMES =
            Map.of("white", 0xffffff, "snow", 0xfffafa, "ivory", 0xfffff0, "black", 0x000000);

    /** Whether what is written cannot be told from what it stands on. */
    boolean isFaint() {
        return isClear || distance(letters, ground) < SEEN;
    }

    /** Of an element inside. */
    Colors inside(HtmlAttributes attributes) {
        String style = attributes.get("style");
        Colors colors = this;
        if (attributes.has("bgcolor")) {
            colors = colors.onto(attributes.get("bgcolor"));
        }
        if (attributes.has("color")) {
            colors = colors.written(attributes.get("color"));
        }
        if (!style.contains("olor") && !style.contains("ackground") && !style.contains("OLOR")) {
            return colors;
        }
        Matcher declaration = DECLARATION.matcher(style.toLowerCase(Locale.ROOT));
        while (declaration.find()) {
            colors =
                    declaration.group(1).equals("color")
                            ? colors.written(declaration.group(2))
                            : colors.onto(declaration.group(2));
        }
        return colors;
    }

    private Colors written(String value) {
        Matcher color = VALUE.matcher(value.toLowerCase(Locale.ROOT));
        if (!color.find()) {
            return this;
        }
        Integer rgb = rgb(color);
        return rgb == null ? new Colors(letters, ground, true) : new Colors(rgb, ground, false);
    }

    private Colors onto(String value) {
        Matcher color = VALUE.matcher(value.toLowerCase(Locale.ROOT));
        Integer rgb = color.find() ? rgb(color) : null;
        return rgb == null ? this : new Colors(letters, rgb, isClear);
    }

    /** Null for one that lets everything through. */
    private static @Nullable Integer rgb(Matcher color) {
        if (color.group(4) != null) {
            return NAMES.get(color.group(4));
        }
        if (color.group(2) != null) {
            return ofNumbers(NUMBERS.split(color.group(3).strip()));
        }
        String hex = color.group(1);
        if (hex.length() < 6) {
            StringBuilder twice = new StringBuilder();
            hex.chars().forEach(digit -> twice.repeat(digit, 2));
            hex = twice.toString();
        }
        boolean isClear = hex.length() == 8 && hex.endsWith("00");
        return isClear ? null : Integer.valueOf(hex.substring(0, 6), 16);
    }

    private static @Nullable Integer ofNumbers(String[] parts) {
        if (parts.length < 3) {
            return 0;
        }
        if (parts.length > 3 && parts[3].matches("0*(?:\\.0*)?%?")) {
            return null;
        }
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            rgb = rgb << 8 | part(parts[i]);
        }
        return rgb;
    }

    private static int part(String written) {
        try {
            double number = Double.parseDouble(written.replace("%", ""));
            return (int) Math.clamp(written.endsWith("%") ? number * 2.55 : number, 0, 255);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
        }
        return sum;
    }
}

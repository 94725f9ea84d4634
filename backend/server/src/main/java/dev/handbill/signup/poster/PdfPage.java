package dev.handbill.signup.poster;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A PDF of one page (ISO 32000-1): filled rectangles and lines of text, which is all that a poster
 * needs. Lengths are points of 1/72 inch, from the lower left corner.
 */
final class PdfPage {
    private final double width;
    private final double height;
    private final StringBuilder content = new StringBuilder(8_192);

    PdfPage(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /**
     * @param color {@code #rrggbb}, or {@code #rgb} as in CSS
     */
    PdfPage color(String color) {
        String digits = color.substring(1);
        int rgb =
                Integer.parseInt(
                        digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits, 16);
        content.append(
                format("%.3f %.3f %.3f rg\n", share(rgb >> 16), share(rgb >> 8), share(rgb)));
        return this;
    }

    PdfPage rectangle(double x, double y, double wide, double high) {
        content.append(format("%.2f %.2f %.2f %.2f re f\n", x, y, wide, high));
        return this;
    }

    /** A line around a middle. */
    PdfPage centered(PdfFont font, double size, double middle, double y, String text) {
        content.append(
                format(
                        "BT /%s %.2f Tf %.2f %.2f Td %s Tj ET\n",
                        font.key(),
                        size,
                        middle - font.width(text, size) / 2,
                        y,
                        PdfFont.hex(text)));
        return this;
    }

    /** What is drawn then stands on its head, turned around the middle of the page. */
    PdfPage turned(Runnable drawing) {
        content.append(format("q -1 0 0 -1 %.2f %.2f cm\n", width, height));
        drawing.run();
        content.append("Q\n");
        return this;
    }

    /**
     * The file.
     *
     * @param title in the reader's head line
     * @param language BCP 47, for who has it read aloud
     */
    byte[] file(String title, String language) {
        List<String> objects = new ArrayList<>();
        objects.add(
                "<< /Type /Catalog /Pages 2 0 R /Lang %s /ViewerPreferences << /DisplayDocTitle true >> >>"
                        .formatted(PdfFont.hex(language)));
        objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects.add(
                format(
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
                        width, height));
        objects.add("<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content));
        for (PdfFont font : PdfFont.values()) {
            objects.add(
                    "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
                            .formatted(font.fontName()));
        }
        objects.add("<< /Title %s /Producer (Handbill) >>".formatted(PdfFont.hex(title)));
        return written(objects);
    }

    /** The objects, numbered from 1, and the table of where each begins. */
    private static byte[] written(List<String> objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(16_384);
        write(file, "%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(format("%010d 00000 n \n", file.size()));
            write(file, "%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int start = file.size();
        write(file, "xref\n0 %d\n%s".formatted(objects.size() + 1, table));
        write(
                file,
                "trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, objects.size(), start));
        return file.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static double share(int color) {
        return (color & 0xff) / 255.0;
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}

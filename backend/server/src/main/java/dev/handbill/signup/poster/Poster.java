package dev.handbill.signup.poster;

import dev.handbill.kernel.web.BrandColor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed: the business, what there is to get, a QR code, and the address for who types it.
 *
 * @param business its name
 * @param title the heading of the page
 * @param gift what everybody gets who signs up; null for nothing
 * @param call what to do with the code
 * @param address of the page, as it is typed
 * @param code the modules of the QR code, row after row from the top
 */
record Poster(
        String business,
        String title,
        @Nullable String gift,
        String call,
        String address,
        boolean[][] code,
        BrandColor color) {
    private static final double MM = 72 / 25.4;
    private static final String INK = "#1a1d21";
    private static final String WHITE = "#ffffff";

    /** The quiet zone that ISO/IEC 18004 asks for, in modules. */
    private static final int QUIET = 4;

    /** Letter where paper is cut in inches, A4 elsewhere. */
    static boolean isLetter(String country) {
        return List.of("US", "CA", "MX").contains(country);
    }

    /** A page for the wall. */
    PdfPage poster(boolean isLetter) {
        PdfPage page = paper(isLetter);
        draw(page, 0, page.height());
        return page;
    }

    /** A page that is folded in the middle and stands on a table: it is read from both sides. */
    PdfPage tent(boolean isLetter) {
        PdfPage page = paper(isLetter);
        double half = page.height() / 2;
        draw(page, 0, half);
        page.turned(() -> draw(page, 0, half));
        page.color("#c9ced5").rectangle(0, half - .25, page.width(), .5);
        return page;
    }

    /** A square of nine centimeters. */
    PdfPage sticker() {
        double side = 90 * MM;
        PdfPage page = new PdfPage(side, side);
        page.color(color.hex()).rectangle(0, 0, side, side);
        double margin = 5 * MM;
        page.color(WHITE)
                .rectangle(
                        margin, margin + 11 * MM, side - 2 * margin, side - 2 * margin - 11 * MM);
        page.color(INK);
        double below =
                text(
                        page,
                        PdfFont.BOLD,
                        15,
                        1,
                        title,
                        side / 2,
                        side - margin - 3 * MM,
                        side - 3 * margin);
        double code = Math.min(below - margin - 12 * MM, 58 * MM);
        code(page, side / 2, below - code - 1 * MM, code);
        page.color(color.letters());
        text(page, PdfFont.BOLD, 13, 1, call, side / 2, margin + 9.5 * MM, side - 2 * margin);
        return page;
    }

    private static PdfPage paper(boolean isLetter) {
        return isLetter ? new PdfPage(612, 792) : new PdfPage(210 * MM, 297 * MM);
    }

    /** Fills a part of the page, from the top: a band with the name, the words, the code. */
    private void draw(PdfPage page, double bottom, double top) {
        double high = top - bottom;
        double middle = page.width() / 2;
        double wide = page.width() - 36 * MM;
        double unit = high / 100;
        double band = 14 * unit;
        page.color(color.hex()).rectangle(0, top - band, page.width(), band);
        page.color(color.letters());
        text(page, PdfFont.BOLD, 4.5 * unit, 1, business, middle, top - band * .3, wide);
        page.color(INK);
        double y =
                text(page, PdfFont.BOLD, 5.5 * unit, 2, title, middle, top - band - 4 * unit, wide);
        if (gift != null) {
            y = text(page, PdfFont.PLAIN, 3.8 * unit, 2, gift, middle, y - 1.5 * unit, wide);
        }
        double foot = bottom + 16 * unit;
        double code = Math.min(y - foot - 2 * unit, wide);
        code(page, middle, foot + (y - foot - code) / 2, code);
        page.color(INK);
        double below =
                text(page, PdfFont.BOLD, 4 * unit, 1, call, middle, bottom + 15 * unit, wide);
        text(page, PdfFont.PLAIN, 2.6 * unit, 1, address, middle, below - 1.5 * unit, wide);
    }

    /**
     * Lines around a middle, below {@code top}; smaller where they would be too many.
     *
     * @return the height below the last line
     */
    private static double text(
            PdfPage page,
            PdfFont font,
            double largest,
            int most,
            String text,
            double middle,
            double top,
            double wide) {
        double size = largest;
        List<String> lines = font.lines(text, size, wide);
        while (lines.size() > most && size > largest / 4) {
            size *= .92;
            lines = font.lines(text, size, wide);
        }
        double y = top;
        for (String line : lines.subList(0, Math.min(lines.size(), most + 1))) {
            y -= size;
            page.centered(font, size, middle, y, line);
            y -= size * .25;
        }
        return y;
    }

    /** Dark on white with its quiet zone; modules of a row that touch are one rectangle. */
    private void code(PdfPage page, double middle, double bottom, double side) {
        double left = middle - side / 2;
        page.color(WHITE).rectangle(left, bottom, side, side).color("#000000");
        int modules = code.length + 2 * QUIET;
        double module = side / modules;
        for (int row = 0; row < code.length; row++) {
            double y = bottom + side - (row + 1 + QUIET) * module;
            int x = 0;
            while (x < code.length) {
                int start = x;
                while (x < code.length && code[row][x]) {
                    x++;
                }
                if (x > start) {
                    // a hair higher, so that no reader shows a line between two rows
                    page.rectangle(
                            left + (start + QUIET) * module,
                            y,
                            (x - start) * module,
                            module * 1.02);
                }
                x++;
            }
        }
    }
}

package dev.handbill.campaign.design.mjml;

import dev.handbill.campaign.design.Align;
import dev.handbill.campaign.design.Block;
import dev.handbill.campaign.design.Paragraph;
import dev.handbill.campaign.design.RichLine;
import dev.handbill.campaign.design.TextRun;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words: headings, paragraphs, lists. */
final class TextMarkup {
    private static final int[] SIZES = {28, 22, 18};

    private final Writing writing;

    TextMarkup(Writing writing) {
        this.writing = writing;
    }

    String heading(Block.HeadingBlock block) {
        int level = block.level() == null ? 2 : block.level().intValue();
        String html =
                "<h%1$d style=\"margin:0;font-size:%2$dpx;line-height:1.25;font-weight:bold\">%3$s</h%1$d>"
                        .formatted(level, SIZES[level - 1], line(block.text()));
        return writing.text("hb-ink", align(block.align(), Align.LEFT), html);
    }

    String paragraphs(Block.TextBlock block) {
        StringBuilder html = new StringBuilder(1_024);
        Paragraph.Kind open = Paragraph.Kind.PARAGRAPH;
        List<Paragraph> paragraphs = block.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Paragraph.Kind kind = kind(paragraph);
            if (kind != open) {
                html.append(end(open)).append(start(kind));
                open = kind;
            }
            html.append(paragraph(paragraph, kind, i == paragraphs.size() - 1));
        }
        html.append(end(open));
        return writing.text("hb-ink", align(block.align(), Align.LEFT), html.toString());
    }

    /** Runs as HTML; an empty line keeps its height. */
    String line(RichLine line) {
        return runs(line.runs());
    }

    /** The words alone, for where no link can be. */
    static String bare(List<TextRun> runs) {
        StringBuilder html = new StringBuilder();
        runs.forEach(run -> html.append(styled(run, content(run))));
        return html.toString();
    }

    static String align(@Nullable Align given, Align otherwise) {
        return "align=\"" + word(given == null ? otherwise : given) + "\"";
    }

    static Paragraph.Kind kind(Paragraph paragraph) {
        return paragraph.kind() == null ? Paragraph.Kind.PARAGRAPH : paragraph.kind();
    }

    static String word(Align align) {
        return align.name().toLowerCase(Locale.ROOT);
    }

    private String paragraph(Paragraph paragraph, Paragraph.Kind kind, boolean isLast) {
        String align = paragraph.align() == null ? "" : ";text-align:" + word(paragraph.align());
        String words = runs(paragraph.runs());
        if (kind != Paragraph.Kind.PARAGRAPH) {
            return "<li style=\"margin:0 0 4px%s\">%s</li>".formatted(align, words);
        }
        return "<p style=\"margin:0%s%s\">%s</p>"
                .formatted(isLast ? "" : " 0 12px", align, words.isEmpty() ? "&nbsp;" : words);
    }

    private static String start(Paragraph.Kind kind) {
        return switch (kind) {
            case PARAGRAPH -> "";
            case BULLET -> "<ul style=\"margin:0 0 12px;padding:0 0 0 24px;text-align:left\">";
            case NUMBER -> "<ol style=\"margin:0 0 12px;padding:0 0 0 24px;text-align:left\">";
        };
    }

    private static String end(Paragraph.Kind kind) {
        return switch (kind) {
            case PARAGRAPH -> "";
            case BULLET -> "</ul>";
            case NUMBER -> "</ol>";
        };
    }

    private String runs(List<TextRun> runs) {
        StringBuilder html = new StringBuilder();
        for (TextRun run : runs) {
            String address = Links.html(run.link());
            String words = styled(run, content(run));
            String color = run.color() == null ? writing.look().accent() : run.color();
            html.append(address == null ? words : writing.link(address, words, color));
        }
        return html.toString();
    }

    private static String content(TextRun run) {
        if (run.chip() != null) {
            return Escaped.print(run.chip());
        }
        return run.text() == null ? "" : Escaped.lines(run.text());
    }

    private static String styled(TextRun run, String content) {
        String html = content;
        if (run.color() != null) {
            html = "<span style=\"color:%s\">%s</span>".formatted(run.color(), html);
        }
        if (run.isItalic()) {
            html = "<em>" + html + "</em>";
        }
        return run.isBold() ? "<strong>" + html + "</strong>" : html;
    }
}

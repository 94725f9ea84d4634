package dev.handbill.campaign.template.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the plain-text part out of an e-mail's HTML, in one pass and without a tree: a parser that
 * builds one took a quarter of a worker's time. Forgives what mail programs forgive; end tags that
 * HTML lets authors leave out are understood for paragraphs, list items, rows and cells.
 */
public final class HtmlText {
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "table",
                    "tr",
                    "ul",
                    "ol",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "section",
                    "header",
                    "footer",
                    "article",
                    "blockquote",
                    "hr",
                    "pre");

    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table");
    private static final Set<String> LISTS = Set.of("ul", "ol", "table");
    private static final Set<String> TABLES = Set.of("table");
    private static final Set<String> ROWS = Set.of("table", "tr");
    private static final Set<String> AROUND_PARAGRAPHS = Set.of("td", "th", "table", "button");
    private static final Set<String> CELLS = Set.of("td", "th");

    /** Their content is no markup, and nobody reads it. */
    private static final Set<String> RAW = Set.of("style", "script", "title", "textarea");

    private static final Set<String> VOID =
            Set.of(
                    "br", "img", "hr", "input", "meta", "link", "col", "area", "base", "embed",
                    "source", "track", "wbr");

    private final List<Open> open = new ArrayList<>();
    private final HidingRules hiding = new HidingRules();
    private final String html;
    private final TextSink sink;
    private int at;
    private int hidden;
    private long steps;
    private int bodyEnd = -1;
    private boolean isBodyHidden;
    private boolean isCutOff;

    /**
     * An element whose end is still to come.
     *
     * @param isTiny whether letters in it have no size
     * @param colors of what is written in it
     */
    private record Open(
            String name, boolean isHidden, boolean isTiny, String href, Colors colors) {}

    /**
     * Deeper elements count as parts of the one around them, so that no page takes long to read.
     */
    private static final int DEEPEST = 128;

    private HtmlText(String html, TextSink sink) {
        this.html = html;
        this.sink = sink;
    }

    /** Everything that is seen, as plain text. */
    public static String of(String html) {
        return read(html).text();
    }

    /**
     * What a reader sees of an e-mail.
     *
     * @param text as plain text, with the addresses of links
     * @param clear the same without letters in the color of what they stand on
     * @param footerAt index at which something can be added that is seen; -1 if nothing is seen
     *     there
     */
    public record Seen(String text, String clear, int footerAt) {}

    public static Seen read(String html) {
        TextWriter writer = new TextWriter();
        int footerAt = read(html, writer);
        return writer.seen(footerAt);
    }

    /** Tells the sink what is seen; answers where a footer can be added. */
    static int read(String html, TextSink sink) {
        HtmlText taker = new HtmlText(html, sink);
        taker.read();
        int footerAt = taker.footerAt();
        taker.endDownTo(0);
        return footerAt;
    }

    private int footerAt() {
        if (bodyEnd >= 0) {
            return bodyEnd;
        }
        return hidden > 0 || isBodyHidden || isCutOff ? -1 : html.length();
    }

    /** How many open elements were looked at, for the test that it is linear. */
    static long steps(String html) {
        HtmlText taker = new HtmlText(html, new TextWriter());
        taker.read();
        return taker.steps;
    }

    private void read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at && hidden == 0 && !isTiny()) {
                sink.words(HtmlEntities.decoded(html.substring(at, end)), isFaint());
            }
            at = end;
            if (tag >= 0) {
                markup();
                sink.passed(tag, at);
            }
        }
    }

    /** Stands on a {@code <}. */
    private void markup() {
        if (html.startsWith("<!--", at)) {
            isCutOff |= html.indexOf("-->", at + 2) < 0;
            at = commentEnd();
        } else if (startsLetter(at + 1)) {
            startTag();
        } else if (html.startsWith("</", at) && startsLetter(at + 2)) {
            int start = at;
            boolean isSeen = hidden == 0 && !isCutOff;
            String name = name(at + 2);
            at = after(">", start + 2);
            ended(name);
            if (name.equals("body")) {
                bodyEnd = isSeen ? start : -1;
                isBodyHidden = !isSeen;
            }
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
            at = after(">", at);
        } else {
            if (hidden == 0 && !isTiny()) {
                sink.words("<", isFaint());
            }
            at++;
        }
    }

    /** Browsers also end a comment at once that begins with {@code <!-->} or {@code <!--->}. */
    private int commentEnd() {
        if (html.startsWith(">", at + 4)) {
            return at + 5;
        }
        return html.startsWith("->", at + 4) ? at + 6 : after("-->", at + 4);
    }

    private void startTag() {
        String name = name(at + 1);
        HtmlAttributes attributes = new HtmlAttributes(html, at + 1 + name.length());
        at = attributes.end();
        if (RAW.contains(name)) {
            int end = endTag(name);
            isCutOff |= end == html.length();
            if (name.equals("style")) {
                hiding.read(html.substring(at, end));
            }
            at = after(">", end);
            return;
        }
        endImplied(name);
        boolean isHidden = InvisibleElements.is(name, attributes) || hiding.hides(attributes);
        boolean isTiny = InvisibleElements.isTiny(attributes, isTiny());
        if (hidden == 0 && !isHidden) {
            opened(name, attributes, isTiny);
        }
        if (!VOID.contains(name) && open.size() < DEEPEST) {
            hidden += isHidden ? 1 : 0;
            boolean isLink = name.equals("a");
            String href = isLink ? attributes.get("href") : "";
            if (isLink && hidden == 0) {
                sink.linkStarts();
            }
            Colors around = colors();
            open.add(
                    new Open(
                            name,
                            isHidden,
                            isTiny,
                            href,
                            hidden > 0 ? around : around.inside(attributes)));
        }
    }

    private boolean isTiny() {
        return !open.isEmpty() && open.getLast().isTiny();
    }

    private void opened(String name, HtmlAttributes attributes, boolean isTiny) {
        if (name.equals("br")) {
            sink.lineBreak();
        } else if (name.equals("li")) {
            sink.item();
        } else if (name.equals("img")) {
            sink.image(isTiny ? "" : attributes.get("alt"), isFaint());
        } else if (BLOCKS.contains(name)) {
            sink.apart(APART.contains(name) ? 2 : 1);
        }
    }

    private void closed(Open element) {
        if (element.isHidden()) {
            hidden--;
        } else if (hidden > 0) {
            return;
        } else if (element.name().equals("a")) {
            sink.linkEnds(element.href(), element.colors().isFaint());
        } else if (CELLS.contains(element.name())) {
            sink.words(" ", isFaint());
        } else if (BLOCKS.contains(element.name()) || element.name().equals("li")) {
            sink.apart(APART.contains(element.name()) ? 2 : 1);
        }
    }

    private Colors colors() {
        return open.isEmpty() ? Colors.OF_A_PAGE : open.getLast().colors();
    }

    private boolean isFaint() {
        return colors().isFaint();
    }

    /** An end tag also ends what is open inside; one without a beginning ends nothing. */
    private void ended(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            steps++;
            if (open.get(i).name().equals(name)) {
                endDownTo(i);
                return;
            }
            if (open.get(i).name().equals("table") && !name.equals("body")) {
                return;
            }
        }
    }

    private void endDownTo(int size) {
        while (open.size() > size) {
            closed(open.removeLast());
        }
    }

    /** Ends what an author may leave open before this element begins. */
    private void endImplied(String name) {
        switch (name) {
            case "li" -> endOpen("li", LISTS);
            case "tr" -> endOpen("tr", TABLES);
            case "td", "th" -> {
                endOpen("td", ROWS);
                endOpen("th", ROWS);
            }
            default -> {
                if (BLOCKS.contains(name) && !name.equals("tr")) {
                    endOpen("p", AROUND_PARAGRAPHS);
                }
            }
        }
    }

    private void endOpen(String name, Set<String> scope) {
        for (int i = open.size() - 1; i >= 0 && !scope.contains(open.get(i).name()); i--) {
            steps++;
            if (open.get(i).name().equals(name)) {
                endDownTo(i);
                return;
            }
        }
    }

    /** Where the end tag begins; in raw text, nothing else ends the element. */
    private int endTag(String name) {
        int found = html.indexOf("</", at);
        while (found >= 0 && !html.regionMatches(true, found + 2, name, 0, name.length())) {
            found = html.indexOf("</", found + 2);
        }
        return found < 0 ? html.length() : found;
    }

    private boolean startsLetter(int index) {
        return index < html.length() && Character.isLetter(html.charAt(index));
    }

    private String name(int from) {
        int end = from;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private int after(String what, int from) {
        int found = html.indexOf(what, from);
        return found < 0 ? html.length() : found + what.length();
    }
}

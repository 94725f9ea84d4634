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

    private final StringBuilder text = new StringBuilder(1024);
    private final List<Open> open = new ArrayList<>();
    private final HidingRules hiding = new HidingRules();

    /** What is written in the color of its ground: where each such stretch begins and ends. */
    private final List<int[]> faint = new ArrayList<>();

    private final String html;
    private int at;
    private int hidden;

    /** Behind the words of a link that are its address: a letter must not join it. */
    private boolean isBehindAddress;

    private int images;
    private long steps;
    private int bodyEnd = -1;
    private boolean isBodyHidden;
    private boolean isCutOff;

    /**
     * An element whose end is still to come.
     *
     * @param textAt how much text there was before it
     * @param colors of what is written in it
     */
    private record Open(
            String name, boolean isHidden, String href, int textAt, int images, Colors colors) {}

    /**
     * Deeper elements count as parts of the one around them, so that no page takes long to read.
     */
    private static final int DEEPEST = 128;

    private HtmlText(String html) {
        this.html = html;
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
        HtmlText taker = new HtmlText(html);
        taker.read();
        int footerAt =
                taker.bodyEnd >= 0
                        ? taker.bodyEnd
                        : taker.hidden > 0 || taker.isBodyHidden || taker.isCutOff
                                ? -1
                                : html.length();
        taker.endDownTo(0);
        String text = taker.text.toString().strip() + "\n";
        return new Seen(text, taker.faint.isEmpty() ? text : taker.clear(), footerAt);
    }

    /** How many open elements were looked at, for the test that it is linear. */
    static long steps(String html) {
        HtmlText taker = new HtmlText(html);
        taker.read();
        return taker.steps;
    }

    private void read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at && hidden == 0) {
                words(HtmlEntities.decoded(html.substring(at, end)));
            }
            at = end;
            if (tag >= 0) {
                markup();
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
            if (hidden == 0) {
                words("<");
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
        boolean isHidden = Invisible.is(name, attributes) || hiding.hides(attributes);
        if (hidden == 0 && !isHidden) {
            opened(name, attributes);
        }
        if (!VOID.contains(name) && open.size() < DEEPEST) {
            hidden += isHidden ? 1 : 0;
            String href = name.equals("a") ? attributes.get("href") : "";
            Colors around = open.isEmpty() ? Colors.OF_A_PAGE : open.getLast().colors();
            open.add(
                    new Open(
                            name,
                            isHidden,
                            href,
                            text.length(),
                            images,
                            hidden > 0 ? around : around.inside(attributes)));
        }
    }

    private void opened(String name, HtmlAttributes attributes) {
        if (name.equals("br")) {
            text.append('\n');
        } else if (name.equals("li")) {
            lineBreaks(1);
            text.append("- ");
        } else if (name.equals("img")) {
            images++;
            words(attributes.get("alt"));
        } else if (BLOCKS.contains(name)) {
            lineBreaks(APART.contains(name) ? 2 : 1);
        }
    }

    private void closed(Open element) {
        if (element.isHidden()) {
            hidden--;
        } else if (hidden > 0) {
            return;
        } else if (element.name().equals("a")) {
            boolean isSeen = text.length() > element.textAt() || images > element.images();
            boolean isImage = images > element.images();
            link(isSeen ? element.href() : "", element.colors().isFaint() && !isImage);
        } else if (CELLS.contains(element.name())) {
            words(" ");
        } else if (BLOCKS.contains(element.name()) || element.name().equals("li")) {
            lineBreaks(APART.contains(element.name()) ? 2 : 1);
        }
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

    /** The address behind the link's words, unless they are the address. */
    private void link(String address, boolean isFaint) {
        boolean isFollowable =
                address.startsWith("http")
                        || address.startsWith("mailto:")
                        || address.startsWith("tel:");
        if (isFollowable && !endsWith(address)) {
            boolean hasWords =
                    text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1));
            int from = text.length();
            text.append(hasWords ? " (" : "(").append(address).append(')');
            if (isFaint) {
                faint.add(new int[] {from, text.length()});
            }
        }
        isBehindAddress = isFollowable;
    }

    private boolean endsWith(String words) {
        int from = text.length() - words.length();
        return from >= 0 && text.indexOf(words, from) == from;
    }

    /** White space runs are one space, and none starts a line. */
    private void words(String words) {
        if (isBehindAddress && !words.isEmpty()) {
            isBehindAddress = false;
            if (Character.isLetterOrDigit(words.charAt(0))
                    || "/?#&=%-_+".indexOf(words.charAt(0)) >= 0) {
                text.append(' ');
            }
        }
        int from = text.length();
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter != ' ' && letter != '\n' && letter != '\t' && letter != '\r') {
                text.append(letter == '\u00a0' ? ' ' : letter);
            } else if (text.length() > 0
                    && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
        if (text.length() > from && !open.isEmpty() && open.getLast().colors().isFaint()) {
            faint.add(new int[] {from, text.length()});
        }
    }

    private String clear() {
        StringBuilder clear = new StringBuilder(text.length());
        int at = 0;
        for (int[] stretch : faint) {
            // blanks at a line's end were taken away since
            int from = Math.min(stretch[0], text.length());
            clear.append(text, Math.min(at, from), from);
            at = Math.max(at, Math.min(stretch[1], text.length()));
        }
        return clear.append(text, at, text.length()).toString();
    }

    private void lineBreaks(int wanted) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        int there = 0;
        while (there < wanted && end - there > 0 && text.charAt(end - there - 1) == '\n') {
            there++;
        }
        if (end > 0) {
            text.repeat('\n', Math.max(0, wanted - there));
        }
    }
}

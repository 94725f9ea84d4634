package dev.handbill.campaign.template;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes the plain-text part out of an e-mail's HTML. */
final class HtmlText implements NodeVisitor {
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
    private static final Set<String> HIDDEN =
            Set.of("head", "style", "script", "title", "template");

    private final StringBuilder text = new StringBuilder();
    private int hidden;

    private HtmlText() {}

    static String of(String html) {
        HtmlText taker = new HtmlText();
        Jsoup.parse(html).body().traverse(taker);
        return taker.text.toString().strip() + "\n";
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (hidden == 0) {
                words(words.getWholeText());
            }
        } else if (node instanceof Element element) {
            opened(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            closed(element);
        }
    }

    private void opened(Element element) {
        String name = element.normalName();
        if (isHidden(element)) {
            hidden++;
        } else if (hidden > 0) {
            return;
        } else if (name.equals("br")) {
            text.append('\n');
        } else if (name.equals("li")) {
            lineBreaks(1);
            text.append("- ");
        } else if (name.equals("img")) {
            words(element.attr("alt"));
        } else if (BLOCKS.contains(name)) {
            lineBreaks(APART.contains(name) ? 2 : 1);
        }
    }

    private void closed(Element element) {
        String name = element.normalName();
        if (isHidden(element)) {
            hidden--;
        } else if (hidden > 0) {
            return;
        } else if (name.equals("a")) {
            link(element.attr("href"));
        } else if (name.equals("td") || name.equals("th")) {
            words(" ");
        } else if (BLOCKS.contains(name) || name.equals("li")) {
            lineBreaks(APART.contains(name) ? 2 : 1);
        }
    }

    /** The address behind the link's words, unless they are the address. */
    private void link(String address) {
        boolean isFollowable =
                address.startsWith("http")
                        || address.startsWith("mailto:")
                        || address.startsWith("tel:");
        if (isFollowable && !endsWith(address)) {
            boolean hasWords =
                    text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(hasWords ? " (" : "(").append(address).append(')');
        }
    }

    private boolean endsWith(String words) {
        int from = text.length() - words.length();
        return from >= 0 && text.indexOf(words, from) == from;
    }

    /** White space runs are one space, and none starts a line. */
    private void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter != ' ' && letter != '\n' && letter != '\t' && letter != '\r') {
                text.append(letter == '\u00a0' ? ' ' : letter);
            } else if (text.length() > 0
                    && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    private void lineBreaks(int wanted) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        int there = 0;
        while (end - there > 0 && text.charAt(end - there - 1) == '\n') {
            there++;
        }
        if (end > 0) {
            text.repeat('\n', Math.max(0, wanted - there));
        }
    }

    private static boolean isHidden(Element element) {
        return HIDDEN.contains(element.normalName())
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}

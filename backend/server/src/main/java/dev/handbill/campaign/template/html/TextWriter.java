package dev.handbill.campaign.template.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes what is seen of a page as plain text. */
final class TextWriter implements TextSink {
    private final StringBuilder text = new StringBuilder(1024);

    /** What is written in the color of its ground: where each such stretch begins and ends. */
    private final List<int[]> faint = new ArrayList<>();

    private final Deque<Link> links = new ArrayDeque<>();

    /** Behind the words of a link that are its address: a letter must not join it. */
    private boolean isBehindAddress;

    private int images;

    /** How much there was before it. */
    private record Link(int text, int images) {}

    HtmlText.Seen seen(int footerAt) {
        String all = text.toString().strip() + "\n";
        return new HtmlText.Seen(all, faint.isEmpty() ? all : clear(), footerAt);
    }

    /** White space runs are one space, and none starts a line. */
    @Override
    public void words(String words, boolean isFaint) {
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
        if (isFaint && text.length() > from) {
            faint.add(new int[] {from, text.length()});
        }
    }

    @Override
    public void lineBreak() {
        text.append('\n');
    }

    @Override
    public void apart(int lines) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        int there = 0;
        while (there < lines && end - there > 0 && text.charAt(end - there - 1) == '\n') {
            there++;
        }
        if (end > 0) {
            text.repeat('\n', Math.max(0, lines - there));
        }
    }

    @Override
    public void item() {
        apart(1);
        text.append("- ");
    }

    @Override
    public void image(String alt, boolean isFaint) {
        images++;
        words(alt, isFaint);
    }

    @Override
    public void linkStarts() {
        links.push(new Link(text.length(), images));
    }

    /** One without words or an image is not seen. */
    @Override
    public void linkEnds(String address, boolean isFaint) {
        Link link = links.pop();
        boolean isImage = images > link.images();
        boolean isSeen = isImage || text.length() > link.text();
        address(isSeen ? address : "", isFaint && !isImage);
    }

    @Override
    public void passed(int from, int to) {}

    /** The address behind the link's words, unless they are the address. */
    private void address(String address, boolean isFaint) {
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
}

package dev.handbill.campaign.template;

import dev.handbill.campaign.template.html.HtmlText;
import dev.handbill.campaign.template.html.TextSteps;
import dev.handbill.campaign.template.language.PreparedTemplate;
import dev.handbill.kernel.text.FilledText;
import dev.handbill.kernel.text.Marks;
import dev.handbill.kernel.text.Pieces;
import dev.handbill.words.CustomerWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's HTML and its plain text, written and read once, with holes for what each recipient
 * has of their own. What it fills is to the letter what the slower way gives; whoever has a value
 * with which that is not certain, such as one that holds markup, takes the slower way.
 */
final class PreparedEmail {
    private static final int FOOTER_LINKS = 3;
    private static final int QR_PARTS = 4;
    private static final List<String> NO_QR = Collections.nCopies(QR_PARTS, "");

    private final PreparedTemplate template;
    private final Marks marks;
    private final String marked;
    private final TextSteps text;
    private final Footer footer;
    private final CustomerWords words;
    private final String qrMarker;
    private final boolean embedsQr;
    private final boolean showsQr;
    private final @Nullable CountedEmail counted;

    /** By what is shown without a footer; nearly always the same for all of a campaign. */
    private final ConcurrentMap<Footer.Shown, Body> bodies = new ConcurrentHashMap<>();

    private PreparedEmail(
            PreparedTemplate template,
            Marks marks,
            String marked,
            TextSteps text,
            Footer footer,
            CustomerWords words,
            String qrMarker,
            boolean embedsQr,
            @Nullable CountedEmail counted) {
        this.counted = counted;
        this.template = template;
        this.marks = marks;
        this.marked = marked;
        this.text = text;
        this.footer = footer;
        this.words = words;
        this.qrMarker = qrMarker;
        this.embedsQr = embedsQr;
        this.showsQr = marked.contains(qrMarker);
    }

    /** Empty where a value could change more than the words it stands in. */
    static Optional<PreparedEmail> of(
            PreparedTemplate template,
            Footer footer,
            CustomerWords words,
            String qrMarker,
            boolean embedsQr,
            @Nullable CountedEmail counted) {
        Marks marks = Marks.drawn();
        String marked = template.marked(marks);
        return TextSteps.of(marked, marks)
                .filter(text -> text.footerAt() >= 0)
                .map(
                        text ->
                                new PreparedEmail(
                                        template, marks, marked, text, footer, words, qrMarker,
                                        embedsQr, counted));
    }

    /**
     * The HTML with its footer.
     *
     * @param order which value stands in which hole
     * @param footer null where there is none
     * @param hrefs addresses of links that are written anew for each recipient
     */
    private record Body(
            Pieces pieces, List<Integer> order, @Nullable TextSteps footer, List<Marks.Cut> hrefs) {
        FilledText filled(List<String> values) {
            return new FilledText(pieces, order.stream().map(values::get).toList());
        }
    }

    /** The HTML, and its text with the marker of the QR code still in it. */
    record Filled(FilledText html, String text) {}

    boolean showsQr() {
        return showsQr;
    }

    /**
     * The message of one recipient.
     *
     * @param own what stands in the template's holes
     * @param token by which the message is counted, if anything is
     * @return null for one who needs the slower way
     */
    @Nullable Filled fill(List<String> own, String unsubscribeUrl, QrMarkup qr, String token) {
        if (!isUsual(own) || (showsQr && qr.parts().isEmpty())) {
            return null;
        }
        HtmlText.Seen seen = text.written(own);
        Body body = bodies.computeIfAbsent(footer.shown(seen, unsubscribeUrl), this::body);
        List<String> values = new ArrayList<>(own);
        Footer.Links links = Footer.Links.of(unsubscribeUrl);
        values.addAll(List.of(links.unsubscribe(), links.preferences(), links.why()));
        values.addAll(qr.parts().isEmpty() ? NO_QR : qr.parts());
        values.add(token);
        if (counted != null) {
            body.hrefs().forEach(href -> values.add(counted.href(token, href.with(values))));
        }
        String plain =
                body.footer() == null
                        ? seen.text()
                        : Footer.below(seen, body.footer().written(values).text());
        return new Filled(body.filled(values), plain);
    }

    private boolean isUsual(List<String> own) {
        return text.take(own) && own.stream().noneMatch(value -> value.contains(qrMarker));
    }

    private Body body(Footer.Shown shown) {
        int links = template.holes();
        int qr = links + FOOTER_LINKS;
        String below =
                shown.isAll()
                        ? ""
                        : footer.html(
                                new Footer.Links(
                                        marks.of(links), marks.of(links + 1), marks.of(links + 2)),
                                shown);
        List<String> parts = new ArrayList<>();
        for (int part = 0; part < QR_PARTS; part++) {
            parts.add(part == 0 && !embedsQr ? QrMarkup.ATTACHED : marks.of(qr + part));
        }
        CountedEmail.Prepared sent = sent(below, qr + QR_PARTS);
        Marks.Cut cut = marks.cut(sent.html().replace(qrMarker, QrMarkup.html(words, parts)));
        return new Body(
                new Pieces(cut.constants()),
                cut.holes(),
                below.isEmpty() ? null : TextSteps.of(below, marks).orElseThrow(),
                sent.hrefs());
    }

    private CountedEmail.Prepared sent(String below, int token) {
        String html = Footer.inserted(marked, below, text.footerAt());
        return counted == null
                ? new CountedEmail.Prepared(html, List.of())
                : counted.prepared(html, text.footerAt() + below.length(), marks, token);
    }
}

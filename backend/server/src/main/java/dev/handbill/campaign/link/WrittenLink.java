package dev.handbill.campaign.link;

import dev.handbill.campaign.template.html.HtmlEntities;
import dev.handbill.campaign.template.html.HtmlLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link as it stands in a campaign's HTML.
 *
 * @param constants what stands around its placeholders, without entities: one more than there are
 *     placeholders
 * @param shown as a marketer reads it
 */
record WrittenLink(List<String> constants, String shown) {
    /** More links than an e-mail has; what comes behind them is not counted. */
    static final int MOST = 200;

    private static final int LONGEST = 2_000;

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}", Pattern.DOTALL);

    /** Ways out and coupon pages stay as they are. */
    private static final Pattern OUR_OWN =
            Pattern.compile(
                    "\\{\\{\\s*(short_url|qr_url|unsubscribe_url|preferences_url|why_url)\\s*}}.*",
                    Pattern.DOTALL);

    WrittenLink {
        constants = List.copyOf(constants);
    }

    /** Those of a template that can lead to a page somewhere, each once, in their order. */
    static List<WrittenLink> allIn(String html, String publicUrl) {
        // quotation marks in a placeholder do not end an attribute
        String page = PLACEHOLDER.matcher(html).replaceAll(found -> " ".repeat(length(found)));
        Map<String, WrittenLink> links = new LinkedHashMap<>();
        for (HtmlLinks.Place place : HtmlLinks.of(page)) {
            String written = place.in(html).strip();
            WrittenLink link = of(written);
            boolean isOurs =
                    OUR_OWN.matcher(written).matches()
                            || LinkAddresses.isOurs(link.constants().getFirst(), publicUrl);
            if (link.mayBeCounted() && !isOurs && links.size() < MOST) {
                links.putIfAbsent(written, link);
            }
        }
        return List.copyOf(links.values());
    }

    private static int length(MatchResult found) {
        return found.end() - found.start();
    }

    private static WrittenLink of(String written) {
        List<String> constants = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(written);
        int from = 0;
        while (placeholder.find()) {
            constants.add(HtmlEntities.decoded(written.substring(from, placeholder.start())));
            from = placeholder.end();
        }
        constants.add(HtmlEntities.decoded(written.substring(from)));
        String shown = String.join("…", constants);
        // a condition chooses among what stands there
        return written.contains("{%")
                ? new WrittenLink(List.of(constants.getFirst(), ""), shown)
                : new WrittenLink(constants, shown);
    }

    private boolean mayBeCounted() {
        String start = constants.getFirst();
        return shown.length() <= LONGEST
                && (hasPlaceholders() && start.isBlank() || LinkAddresses.isOfThePages(start));
    }

    boolean hasPlaceholders() {
        return constants.size() > 1;
    }

    /** Letters that it shares with this address; -1 if it cannot have become it. */
    int likeness(String address) {
        if (!hasPlaceholders()) {
            return constants.getFirst().equals(address) ? address.length() : -1;
        }
        String start = constants.getFirst();
        String end = constants.getLast();
        int last = address.length() - end.length();
        if (!address.startsWith(start) || !address.endsWith(end) || last < start.length()) {
            return -1;
        }
        int at = start.length();
        int alike = start.length() + end.length();
        for (String constant : constants.subList(1, constants.size() - 1)) {
            int found = address.indexOf(constant, at);
            if (found < 0 || found + constant.length() > last) {
                return -1;
            }
            at = found + constant.length();
            alike += constant.length();
        }
        return alike;
    }
}

package dev.handbill.campaign.link;

import dev.handbill.campaign.link.MessageTokens.Message;
import dev.handbill.campaign.template.html.HtmlEntities;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a campaign's e-mails, and the addresses for it. A link to another's page is
 * {@code …/l/<token>/<number>}: the token says which message it stands in, the number which of the
 * campaign's links it is. Where it leads is not in it, but in the database; only an address that
 * has something of the recipient travels along, sealed. Immutable, shared by all threads.
 */
public final class LinkCounting {
    /** So long that no real message has a longer token. */
    private static final long LONGEST_ID = 1L << 40;

    private final long campaignId;
    private final String publicUrl;
    private final String start;
    private final MessageTokens tokens;
    private final SealedAddresses seals;
    private final Map<String, Integer> constant = new HashMap<>();
    private final List<Personal> personal;
    private final boolean countsOpens;
    private final boolean countsClicks;

    private record Personal(int number, WrittenLink link) {}

    /**
     * @param links by their numbers
     */
    LinkCounting(
            long campaignId,
            String publicUrl,
            MessageTokens tokens,
            SealedAddresses seals,
            Map<Integer, WrittenLink> links,
            boolean countsOpens,
            boolean countsClicks) {
        this.campaignId = campaignId;
        this.publicUrl = publicUrl;
        this.start = publicUrl + "/l/";
        this.tokens = tokens;
        this.seals = seals;
        this.countsOpens = countsOpens;
        this.countsClicks = countsClicks;
        this.personal =
                links.entrySet().stream()
                        .filter(link -> link.getValue().hasPlaceholders())
                        .map(link -> new Personal(link.getKey(), link.getValue()))
                        .sorted(Comparator.comparingInt(Personal::number))
                        .toList();
        links.forEach(
                (number, link) -> {
                    if (!link.hasPlaceholders()) {
                        constant.put(link.constants().getFirst(), number);
                    }
                });
    }

    public boolean countsOpens() {
        return countsOpens;
    }

    public boolean countsClicks() {
        return countsClicks;
    }

    /** Stands for a message in all of its links. */
    public String token(long deliveryId) {
        return tokens.of(new Message(campaignId, deliveryId));
    }

    /** One as long as any, for measuring. */
    public String longestToken() {
        return token(LONGEST_ID);
    }

    /**
     * The picture that mail programs load when the message is read.
     *
     * @param token of the message
     */
    public String picture(String token) {
        return "<img src=\""
                + start
                + token
                + "/open.gif\" width=\"1\" height=\"1\" alt=\"\""
                + " style=\"display:block;width:1px;height:1px;border:0\">";
    }

    /**
     * What stands in the place of an address that is the same for everybody.
     *
     * @param token of the message, or a mark for it
     * @param href as it is written in HTML
     * @return null where it is not such an address
     */
    public @Nullable String sharedHref(String token, String href) {
        Integer number = countsClicks ? constant.get(HtmlEntities.decoded(href).strip()) : null;
        return number == null ? null : start + token + "/" + number;
    }

    /**
     * What stands in the place of any address; the same address where it is not counted.
     *
     * @param href as it is written in HTML
     */
    public String href(String token, String href) {
        String shared = sharedHref(token, href);
        if (shared != null || !countsClicks) {
            return shared == null ? href : shared;
        }
        String address = HtmlEntities.decoded(href).strip();
        if (address.length() > SealedAddresses.LONGEST
                || !LinkAddresses.isOfThePages(address)
                || LinkAddresses.isOurs(address, publicUrl)) {
            return href;
        }
        int number = numberOf(address);
        return number == 0 ? href : start + token + "/" + number + "/" + seals.seal(token, address);
    }

    /** The link with placeholders that most likely became this address. */
    private int numberOf(String address) {
        int most = -1;
        int found = 0;
        for (Personal one : personal) {
            int likeness = one.link().likeness(address);
            if (likeness > most) {
                most = likeness;
                found = one.number();
            }
        }
        return found;
    }
}

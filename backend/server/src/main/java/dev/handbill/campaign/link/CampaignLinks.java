package dev.handbill.campaign.link;

import dev.handbill.business.SendingSettings;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The counted links of campaigns, written down when a campaign begins to be sent. */
@ApplicationScoped
public class CampaignLinks {
    private static final int MOST_REMEMBERED = 10_000;

    private final Db db;
    private final SendingSettingsStore settings;
    private final MessageTokens tokens;
    private final SealedAddresses seals;
    private final String publicUrl;

    /** They never change. */
    private final ConcurrentMap<Key, String> remembered = new ConcurrentHashMap<>();

    CampaignLinks(
            Db db,
            SendingSettingsStore settings,
            MessageTokens tokens,
            SealedAddresses seals,
            HandbillConfig config) {
        this.db = db;
        this.settings = settings;
        this.tokens = tokens;
        this.seals = seals;
        this.publicUrl = config.publicUrl();
    }

    private record Key(long campaignId, int number) {}

    private record Stored(int number, String url) {}

    /**
     * What is counted of a campaign that is being sent, whose content no longer changes.
     *
     * @return null where the business counts nothing
     */
    public @Nullable LinkCounting counting(long campaignId, String html) {
        SendingSettings now = settings.get();
        return now.countsAnything()
                ? counting(campaignId, now, now.countClicks() ? stored(campaignId, html) : Map.of())
                : null;
    }

    /** The same for measuring what will be sent; nothing is written down. */
    public @Nullable LinkCounting measuring(long campaignId, String html) {
        SendingSettings now = settings.get();
        return now.countsAnything()
                ? counting(campaignId, now, numbered(WrittenLink.allIn(html, publicUrl)))
                : null;
    }

    private LinkCounting counting(
            long campaignId, SendingSettings now, Map<Integer, WrittenLink> links) {
        return new LinkCounting(
                campaignId, publicUrl, tokens, seals, links, now.countOpens(), now.countClicks());
    }

    private Map<Integer, WrittenLink> stored(long campaignId, String html) {
        Map<Integer, WrittenLink> links = numbered(WrittenLink.allIn(html, publicUrl));
        if (links.isEmpty()) {
            return links;
        }
        write(campaignId, links);
        // whatever was written down first holds, should the content have changed since
        Map<Integer, WrittenLink> kept = new HashMap<>();
        for (Stored one : read(campaignId)) {
            WrittenLink link = links.get(one.number());
            if (link != null && link.shown().equals(one.url())) {
                kept.put(one.number(), link);
            }
        }
        return kept;
    }

    private static Map<Integer, WrittenLink> numbered(List<WrittenLink> links) {
        Map<Integer, WrittenLink> numbered = new HashMap<>();
        IntStream.range(0, links.size()).forEach(i -> numbered.put(i + 1, links.get(i)));
        return numbered;
    }

    private void write(long campaignId, Map<Integer, WrittenLink> links) {
        db.update(
                """
                INSERT INTO campaign_links (campaign_id, number, url, is_personal)
                SELECT :campaign, l.number, l.url, l.is_personal
                FROM unnest(:numbers::int[], :urls::text[], :personal::boolean[]) AS l (number, url, is_personal)
                ON CONFLICT (campaign_id, number) DO NOTHING
                """,
                Columns.of(links.entrySet())
                        .ints("numbers", Map.Entry::getKey)
                        .texts("urls", link -> link.getValue().shown())
                        .booleans("personal", link -> link.getValue().hasPlaceholders())
                        .args()
                        .and("campaign", campaignId));
    }

    private List<Stored> read(long campaignId) {
        return db.query(
                "SELECT number, url FROM campaign_links WHERE campaign_id = :campaign",
                row -> new Stored(row.getInt("number"), row.getString("url")),
                Args.of("campaign", campaignId));
    }

    /** Where a link leads that is the same for everybody. */
    public Optional<String> address(long campaignId, int number) {
        Key key = new Key(campaignId, number);
        String known = remembered.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found =
                db.first(
                        """
                        SELECT url FROM campaign_links
                        WHERE campaign_id = :campaign AND number = :number AND NOT is_personal
                        """,
                        row -> row.getString("url"),
                        Args.of("campaign", campaignId).and("number", number));
        found.ifPresent(url -> remember(key, url));
        return found;
    }

    private void remember(Key key, String url) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(key, url);
    }

    /** For tests, in which the ids of campaigns start again. */
    public void forget() {
        remembered.clear();
    }
}

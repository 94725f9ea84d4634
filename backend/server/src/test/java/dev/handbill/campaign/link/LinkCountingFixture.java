package dev.handbill.campaign.link;

import dev.handbill.consent.ConsentFixture;
import dev.handbill.consent.KeyedHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the links of an e-mail of campaign 7 without a database. */
public final class LinkCountingFixture {
    public static final String PUBLIC_URL = "https://shop.example";
    private static final KeyedHash HASHES = KeyedHash.under(new byte[] {1, 2, 3});
    static final MessageTokens TOKENS = new MessageTokens(ConsentFixture.tokens(HASHES));
    static final SealedAddresses SEALS = new SealedAddresses(HASHES);

    private LinkCountingFixture() {}

    public static LinkCounting counting(String html) {
        List<WrittenLink> links = WrittenLink.allIn(html, PUBLIC_URL);
        Map<Integer, WrittenLink> numbered = new HashMap<>();
        for (WrittenLink link : links) {
            numbered.put(numbered.size() + 1, link);
        }
        return new LinkCounting(7, PUBLIC_URL, TOKENS, SEALS, numbered, true, true);
    }
}

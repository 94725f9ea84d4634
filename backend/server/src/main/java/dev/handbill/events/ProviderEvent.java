package dev.handbill.events;

import dev.handbill.consent.suppression.AddressReport;
import dev.handbill.kernel.text.Digests;
import dev.handbill.provider.HeaderText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event in our own words.
 *
 * @param id the provider's, unique for ever; a longer one than fits is kept by its hash
 * @param address whom the provider wrote to: only together with it the delivery's id counts, since
 *     another installation may use the same account
 * @param suppress why the address must not be written to again; null if it may
 * @param code the provider's or the receiving server's, such as 5.1.1 or 30006
 */
public record ProviderEvent(
        String provider,
        String id,
        EventKind kind,
        long deliveryId,
        String address,
        AddressReport.@Nullable Reason suppress,
        @Nullable String code,
        String reason,
        Instant at) {
    private static final int MOST_IN_AN_ID = 200;
    private static final int MOST_IN_A_CODE = 40;
    private static final int MOST_IN_AN_ADDRESS = 320;

    public ProviderEvent {
        id = id.length() <= MOST_IN_AN_ID && isPlain(id) ? id : Digests.sha256Hex(id);
        address = HeaderText.oneLine(address, MOST_IN_AN_ADDRESS);
        code = code == null || code.isBlank() ? null : HeaderText.oneLine(code, MOST_IN_A_CODE);
        reason = HeaderText.oneLine(reason, HeaderText.MOST_IN_AN_ANSWER);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}

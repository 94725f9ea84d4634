package dev.handbill.deliverability;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the records that make e-mail believed.
 *
 * @param kind spf, dkim or dmarc
 * @param status {@code ok}, {@code missing}, {@code weak} (there, but it does not do its work) or
 *     {@code unknown} (could not look up)
 * @param name where it stands, or where we looked
 * @param found what stands there
 * @param advice what it means, and what to do
 * @param add the TXT record to add at that name; absent where only the provider knows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DomainRecord(
        String kind,
        @Schema(
                        enumeration = {
                            DomainRecord.OK,
                            DomainRecord.MISSING,
                            DomainRecord.WEAK,
                            DomainRecord.UNKNOWN
                        })
                String status,
        String name,
        @Nullable String found,
        String advice,
        @Nullable String add) {
    static final String OK = "ok";
    static final String MISSING = "missing";
    static final String WEAK = "weak";
    static final String UNKNOWN = "unknown";

    private static final int MOST_SHOWN = 160;

    static DomainRecord ok(String kind, String name, String found, String advice) {
        return new DomainRecord(kind, OK, name, shown(found), advice, null);
    }

    static DomainRecord weak(String kind, String name, String found, String advice) {
        return new DomainRecord(kind, WEAK, name, shown(found), advice, null);
    }

    static DomainRecord missing(String kind, String name, String advice, @Nullable String add) {
        return new DomainRecord(kind, MISSING, name, null, advice, add);
    }

    static DomainRecord unknown(String kind, String name) {
        return new DomainRecord(
                kind,
                UNKNOWN,
                name,
                null,
                "Could not look up. Is this machine online, and may it ask a name server? Try again"
                        + " later.",
                null);
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}

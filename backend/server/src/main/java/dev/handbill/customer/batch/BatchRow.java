package dev.handbill.customer.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.ExternalId;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.json.JsonEntries;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a batch as it was read: by what its customer is found, and its no, which hold whatever
 * else is wrong with it.
 *
 * @param said the row; null if it is refused for what {@code errors} says
 * @param phone E.164
 */
record BatchRow(
        @Nullable CustomerBatchRow said,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone,
        Set<Channel> noes,
        List<FieldError> errors) {

    /**
     * @param country whose phone numbers need no country code
     */
    static BatchRow of(JsonNode entry, String country, JsonEntries entries) {
        @Nullable CustomerBatchRow said = null;
        List<FieldError> errors = List.of();
        try {
            said = entries.read(entry, CustomerBatchRow.class);
        } catch (ApiProblem refused) {
            errors =
                    refused.errors().isEmpty()
                            ? List.of(new FieldError("", String.valueOf(refused.getMessage())))
                            : refused.errors();
        }
        String id = ExternalId.of(text(entry, "externalId"));
        return new BatchRow(
                said,
                id != null && ExternalId.isAllowed(id) ? id : null,
                EmailAddress.of(text(entry, "email")).map(EmailAddress::value).orElse(null),
                PhoneNumber.of(text(entry, "phone"), country).map(PhoneNumber::e164).orElse(null),
                noes(entry),
                errors);
    }

    private static Set<Channel> noes(JsonNode entry) {
        Set<Channel> noes = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            String said = text(entry, channel.wire() + "Consent");
            if (said.equals(ConsentStatus.UNSUBSCRIBED.wire())) {
                noes.add(channel);
            }
        }
        return noes;
    }

    @Nullable String address(Channel channel) {
        return channel == Channel.EMAIL ? email : phone;
    }

    /** In a row that is wrong stands a text of any length, and what no database keeps. */
    private static String text(JsonNode entry, String member) {
        String text = entry.path(member).isTextual() ? entry.path(member).textValue() : "";
        boolean isText = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return isText && text.length() <= 1_000 && text.indexOf('\0') < 0 ? text : "";
    }
}

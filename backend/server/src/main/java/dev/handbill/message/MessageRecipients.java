package dev.handbill.message;

import dev.handbill.business.BusinessStore;
import dev.handbill.customer.ExternalId;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds who a message is for. */
@ApplicationScoped
class MessageRecipients {
    /** Held until the message is written: nobody is deleted in between. */
    private static final String FIND =
            """
            SELECT id, CASE :channel WHEN 'email' THEN email ELSE phone END IS NOT NULL AS has_address
            FROM customers WHERE %s = :value FOR KEY SHARE
            """;

    private final Db db;
    private final BusinessStore business;

    MessageRecipients(Db db, BusinessStore business) {
        this.db = db;
        this.business = business;
    }

    private record Found(long id, boolean hasAddress) {}

    private record Key(String column, Object value, String pointer) {}

    /**
     * The customer's id; they stay until the transaction ends.
     *
     * @throws ApiProblem 404 if there is no such customer, 422 if the request names none or
     *     several, or they have no address on the channel
     */
    long of(MessageRequest request) {
        Key key = key(request);
        Found found =
                db.first(
                                FIND.formatted(key.column()),
                                row -> new Found(row.getLong("id"), row.getBoolean("has_address")),
                                Args.of("channel", request.channel()).and("value", key.value()))
                        .orElseThrow(
                                () ->
                                        ApiProblem.notFound(
                                                "customer-unknown",
                                                "There is no such customer. Add them first, or name them in another way."));
        if (!found.hasAddress()) {
            throw ApiProblem.invalid(
                    key.pointer(),
                    request.channel() == Channel.EMAIL
                            ? "This customer has no e-mail address. Use \"sms\" as the channel, or add one."
                            : "This customer has no phone number. Use \"email\" as the channel, or add one.");
        }
        return found.id();
    }

    private Key key(MessageRequest request) {
        long given =
                Stream.of(
                                request.customerId(),
                                request.externalId(),
                                request.email(),
                                request.phone())
                        .filter(Objects::nonNull)
                        .count();
        if (given != 1) {
            throw ApiProblem.invalid(
                    "/customerId",
                    "Name the customer in exactly one way: customerId, externalId, email or phone.");
        }
        if (request.customerId() != null) {
            return new Key("id", request.customerId(), "/customerId");
        }
        if (request.email() != null) {
            return new Key("email", email(request.email()), "/email");
        }
        if (request.phone() != null) {
            return new Key("phone", phone(request.phone()), "/phone");
        }
        String externalId = ExternalId.of(request.externalId());
        return new Key("external_id", externalId == null ? "" : externalId, "/externalId");
    }

    private static String email(String typed) {
        return EmailAddress.alone(typed)
                .map(EmailAddress::value)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/email",
                                        "This is not an e-mail address such as ada@example.com."));
    }

    private String phone(String typed) {
        return PhoneNumber.of(typed, business.get().defaultCountry())
                .map(PhoneNumber::e164)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/phone",
                                        "This is not a phone number. Write it with its country code, like +15550100."));
    }
}

package dev.handbill.customer;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.ConsentView;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.text.TimeZones;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer as they will be after an edit: checked as a whole, so that a form can mark every wrong
 * field at once.
 */
public final class CustomerDraft {
    public static final int MOST_ATTRIBUTES = 200;
    private final CustomerFields fields;
    private final String country;
    private final String source;
    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param country whose phone numbers need no country code
     * @param source who makes the edit, for the consent history
     */
    public CustomerDraft(CustomerFields fields, String country, String source, Instant now) {
        this.fields = fields;
        this.country = country;
        this.source = source;
        this.now = now;
    }

    public static CustomerView blank(Instant now) {
        ConsentView none = new ConsentView(ConsentStatus.UNKNOWN, "", null);
        return new CustomerView(
                0, null, null, null, "", "", List.of(), Map.of(), null, null, none, none, now, now,
                null);
    }

    /**
     * @throws ApiProblem 422 that names every wrong field
     */
    public CustomerView appliedTo(CustomerView old) {
        CustomerView edited =
                new CustomerView(
                        old.id(),
                        fields.externalId() == null
                                ? old.externalId()
                                : ExternalId.of(fields.externalId()),
                        email(old.email()),
                        phone(old.phone()),
                        name(fields.firstName(), old.firstName()),
                        name(fields.lastName(), old.lastName()),
                        segments(old.segments()),
                        attributes(old.attributes()),
                        language(old.language()),
                        timeZone(old.timeZone()),
                        consent(fields.emailConsent(), old.emailConsent()),
                        consent(fields.smsConsent(), old.smsConsent()),
                        old.createdAt(),
                        now,
                        old.lastVisitAt());
        if (edited.email() == null && edited.phone() == null && errors.isEmpty()) {
            errors.add(
                    new FieldError("/email", "Give an e-mail address, a phone number, or both."));
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
        return edited;
    }

    private @Nullable String email(@Nullable String old) {
        String given = fields.email();
        return given == null ? old : EmailAddress.of(given).map(EmailAddress::value).orElse(null);
    }

    private @Nullable String phone(@Nullable String old) {
        String given = fields.phone();
        if (given == null || given.isBlank()) {
            return given == null ? old : null;
        }
        Optional<PhoneNumber> phone = PhoneNumber.of(given, country);
        if (phone.isEmpty()) {
            errors.add(
                    new FieldError(
                            "/phone",
                            "Write a phone number of %s, or one with its country code, such as +1…."
                                    .formatted(country)));
        }
        return phone.map(PhoneNumber::e164).orElse(null);
    }

    private static String name(@Nullable String given, String old) {
        return given == null ? old : CleanText.line(given);
    }

    private List<String> segments(List<String> old) {
        try {
            return fields.segments() == null
                    ? old
                    : SegmentNames.normalized(fields.segments(), "/segments");
        } catch (ApiProblem wrong) {
            errors.addAll(wrong.errors());
            return old;
        }
    }

    private Map<String, String> attributes(Map<String, String> old) {
        @Nullable Map<String, String> given = fields.attributes();
        return given == null ? old : new TreeMap<>(given);
    }

    private @Nullable String language(@Nullable String old) {
        String given = fields.language();
        return given == null ? old : given.isEmpty() ? null : given;
    }

    private @Nullable String timeZone(@Nullable String old) {
        String given = fields.timeZone();
        return given == null ? old : TimeZones.of(given).map(ZoneId::getId).orElse(null);
    }

    private ConsentView consent(@Nullable ConsentStatus given, ConsentView old) {
        return given == null || given == old.status() ? old : new ConsentView(given, source, now);
    }
}

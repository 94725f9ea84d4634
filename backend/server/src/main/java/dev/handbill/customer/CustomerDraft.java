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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A customer as they will be after an edit: checked as a whole, so that a form can mark every wrong
 * field at once.
 */
final class CustomerDraft {
    static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ATTRIBUTE_NAME = 64;
    private static final int LONGEST_ATTRIBUTE = 2_000;
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private final CustomerFields fields;
    private final String country;
    private final String source;
    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param country whose phone numbers need no country code
     * @param source who makes the edit, for the consent history
     */
    CustomerDraft(CustomerFields fields, String country, String source, Instant now) {
        this.fields = fields;
        this.country = country;
        this.source = source;
        this.now = now;
    }

    static CustomerView blank(Instant now) {
        ConsentView none = new ConsentView(ConsentStatus.UNKNOWN, "", null);
        return new CustomerView(
                0, null, null, "", "", List.of(), Map.of(), null, null, none, none, now, now);
    }

    /**
     * @throws ApiProblem 422 that names every wrong field
     */
    CustomerView appliedTo(CustomerView old) {
        CustomerView edited =
                new CustomerView(
                        old.id(),
                        email(old.email()),
                        phone(old.phone()),
                        name("/firstName", fields.firstName(), old.firstName()),
                        name("/lastName", fields.lastName(), old.lastName()),
                        segments(old.segments()),
                        attributes(old.attributes()),
                        language(old.language()),
                        timeZone(old.timeZone()),
                        consent(fields.emailConsent(), old.emailConsent()),
                        consent(fields.smsConsent(), old.smsConsent()),
                        old.createdAt(),
                        now);
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
        return address(
                fields.email(),
                old,
                text -> EmailAddress.of(text).map(EmailAddress::value),
                new FieldError("/email", "Write an e-mail address such as ada@example.com."));
    }

    private @Nullable String phone(@Nullable String old) {
        return address(
                fields.phone(),
                old,
                text -> PhoneNumber.of(text, country).map(PhoneNumber::e164),
                new FieldError(
                        "/phone",
                        "Write a phone number of %s, or one with its country code, such as +1…."
                                .formatted(country)));
    }

    private @Nullable String address(
            @Nullable String given,
            @Nullable String old,
            java.util.function.Function<String, Optional<String>> normalized,
            FieldError error) {
        if (given == null) {
            return old;
        }
        if (given.isBlank()) {
            return null;
        }
        Optional<String> address = normalized.apply(given);
        if (address.isEmpty()) {
            errors.add(error);
        }
        return address.orElse(null);
    }

    private String name(String pointer, @Nullable String given, String old) {
        if (given == null) {
            return old;
        }
        String name = CleanText.line(given);
        if (name.length() > LONGEST_NAME) {
            errors.add(
                    new FieldError(pointer, "Use at most %d characters.".formatted(LONGEST_NAME)));
        }
        return name;
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
        @Nullable Map<String, @Nullable String> given = fields.attributes();
        if (given == null) {
            return old;
        }
        if (given.size() > MOST_ATTRIBUTES) {
            errors.add(
                    new FieldError(
                            "/attributes",
                            "Use at most %d attributes.".formatted(MOST_ATTRIBUTES)));
            return old;
        }
        Map<String, String> kept = new TreeMap<>();
        given.forEach((name, value) -> attribute(kept, name, value));
        return kept;
    }

    private void attribute(Map<String, String> kept, String name, @Nullable String value) {
        boolean isNamed = !name.isBlank() && name.length() <= LONGEST_ATTRIBUTE_NAME;
        boolean isValue =
                value != null && value.length() <= LONGEST_ATTRIBUTE && value.indexOf('\0') < 0;
        if (isNamed && isValue && name.chars().noneMatch(Character::isISOControl)) {
            kept.put(name, value);
        } else {
            errors.add(
                    new FieldError(
                            "/attributes",
                            "An attribute has a name of at most %d characters and a text of at most %,d."
                                    .formatted(LONGEST_ATTRIBUTE_NAME, LONGEST_ATTRIBUTE)));
        }
    }

    private @Nullable String language(@Nullable String old) {
        String given = fields.language();
        if (given == null || given.isBlank()) {
            return given == null ? old : null;
        }
        if (!LANGUAGE.matcher(given).matches()) {
            errors.add(new FieldError("/language", "Use a language tag such as en or pt-BR."));
        }
        return given;
    }

    private @Nullable String timeZone(@Nullable String old) {
        String given = fields.timeZone();
        if (given == null || given.isBlank()) {
            return given == null ? old : null;
        }
        Optional<ZoneId> zone = TimeZones.of(given);
        if (zone.isEmpty()) {
            errors.add(new FieldError("/timeZone", "Use a time zone such as Europe/Berlin."));
        }
        return zone.map(ZoneId::getId).orElse(old);
    }

    private ConsentView consent(@Nullable ConsentStatus given, ConsentView old) {
        return given == null || given == old.status() ? old : new ConsentView(given, source, now);
    }
}

package dev.handbill.customer.imports.rows;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.ExternalId;
import dev.handbill.customer.SegmentNames;
import dev.handbill.customer.imports.mapping.ConsentWords;
import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.mapping.ImportField;
import dev.handbill.customer.imports.mapping.ImportPlan;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.rows.ImportRow.Accepted;
import dev.handbill.customer.imports.rows.ImportRow.CellProblem;
import dev.handbill.customer.imports.rows.ImportRow.Rejected;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.EmptyWords;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.text.ReadCell;
import dev.handbill.kernel.text.TimeZones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one record says of a person, cell by cell; what cannot be read is left out and noted. */
final class RowDraft {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_SHOWN = 200;
    private static final Pattern GUARDED_NUMBER = Pattern.compile("'[+0-9][0-9]*");

    private final ImportPlan plan;
    private final String country;
    private final Set<String> sharedPhones;
    private final RowConsent consent;
    private final List<CellProblem> problems = new ArrayList<>();
    private @Nullable String externalId;
    private @Nullable String email;
    private @Nullable String phone;
    private final Set<String> otherEmails = new HashSet<>();
    private final Set<String> otherPhones = new HashSet<>();
    private String firstName = "";
    private String lastName = "";
    private String fullName = "";
    private final TreeSet<String> segments;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private @Nullable String language;
    private @Nullable String timeZone;
    private String basis = "";

    RowDraft(
            ImportPlan plan,
            List<String> everybodysSegments,
            String country,
            ConsentTimes times,
            Set<String> sharedPhones) {
        this.plan = plan;
        this.country = country;
        this.sharedPhones = sharedPhones;
        this.segments = new TreeSet<>(everybodysSegments);
        this.consent = new RowConsent(times);
    }

    void take(ImportColumn column, String cell) {
        ImportField field = column.field();
        if (field.isConsent()) {
            consent.take(column, cell).ifPresent(reason -> problem(column, cell, reason));
            return;
        }
        if (field.isWords() && ConsentWords.isNoAnywhere(cell)) {
            consent.no(Channel.EMAIL);
            consent.no(Channel.SMS);
        }
        if (field == ImportField.FIRST_NAME
                || field == ImportField.LAST_NAME
                || field == ImportField.FULL_NAME) {
            takeName(column, cell);
            return;
        }
        if (EmptyWords.isEmpty(CleanText.exact(cell))) {
            return;
        }
        switch (field) {
            case EMAIL -> takeEmail(column, cell);
            case PHONE -> takePhone(column, cell);
            case EXTERNAL_ID -> takeExternalId(column, cell);
            case SEGMENTS -> takeSegments(column, cell);
            case LANGUAGE -> takeLanguage(column, cell);
            case TIME_ZONE -> takeTimeZone(column, cell);
            case EMAIL_CONSENT_AT ->
                    consent.takeTime(Channel.EMAIL, cell)
                            .ifPresent(reason -> problem(column, cell, reason));
            case SMS_CONSENT_AT ->
                    consent.takeTime(Channel.SMS, cell)
                            .ifPresent(reason -> problem(column, cell, reason));
            case CONSENT_BASIS -> basis = cut(CleanText.line(cell), LONGEST_BASIS);
            case ATTRIBUTE -> takeAttribute(column, cell);
            default -> {
                // the marketer does not want it
            }
        }
    }

    /** A column that is used where its better ones are empty, and dropped when wrong. */
    void takeFallback(ImportColumn column, String cell) {
        if (column.field() != ImportField.PHONE) {
            return;
        }
        ReadCell<PhoneNumber> written = PhoneNumber.written(cell, country);
        AddressNote.noes(ImportField.PHONE, cell, !written.values().isEmpty()).forEach(consent::no);
        if (phone == null) {
            written.first()
                    .map(PhoneNumber::e164)
                    .filter(number -> !sharedPhones.contains(number))
                    .ifPresent(number -> phone = number);
        }
    }

    /** Says something of the whole row. */
    void note(String reason) {
        problems.add(new CellProblem("", "", reason));
    }

    ImportRow row(RawRecord raw) {
        consent.sayOfEverybody(plan.everybody(), plan.agreed());
        if (email == null && phone == null) {
            return withoutAddress(raw);
        }
        boundSegments();
        splitFullName();
        if (plan.agreed() != null && basis.isEmpty()) {
            basis = plan.agreed().basis();
        }
        return accepted(raw);
    }

    /** A number that stands beside many is nobody's; a no to it still is one. */
    private ImportRow withoutAddress(RawRecord raw) {
        String reason = "The row has neither an e-mail address nor a phone number of its own.";
        Optional<Accepted> no =
                new OnlyTheNo(otherEmails, otherPhones, consent.noes(), false)
                        .row(raw, problems, reason, false);
        if (no.isPresent()) {
            return no.get();
        }
        problems.add(
                new CellProblem(
                        "",
                        "",
                        consent.noes().isEmpty()
                                ? reason
                                : reason
                                        + " It says no: correct it soon, so that nobody writes to this person."));
        return new Rejected(raw, problems);
    }

    private Accepted accepted(RawRecord raw) {
        boolean noEmail = consent.email() == ConsentStatus.UNSUBSCRIBED;
        boolean noSms = consent.sms() == ConsentStatus.UNSUBSCRIBED;
        return new Accepted(
                raw,
                externalId,
                email,
                phone,
                firstName,
                lastName,
                List.copyOf(segments),
                attributes,
                language,
                timeZone,
                // who has another address from elsewhere said no with it as well, but no yes
                email == null && !noEmail ? ConsentStatus.UNKNOWN : consent.email(),
                phone == null && !noSms ? ConsentStatus.UNKNOWN : consent.sms(),
                consent.emailAt(),
                consent.smsAt(),
                basis,
                plan.everybody() == ImportPlan.FileConsent.CLEANED,
                noEmail ? otherEmails : Set.of(),
                noSms ? otherPhones : Set.of(),
                problems);
    }

    private void takeEmail(ImportColumn column, String cell) {
        ReadCell<EmailAddress> written = EmailAddress.written(cell);
        written.values().forEach(address -> otherEmails.add(address.value()));
        AddressNote.noes(ImportField.EMAIL, cell, !written.values().isEmpty()).forEach(consent::no);
        if (email != null) {
            otherEmails.remove(email);
            return;
        }
        email = written.first().map(EmailAddress::value).orElse(null);
        if (email != null) {
            otherEmails.remove(email);
        }
        problem(column, cell, written);
    }

    private void takePhone(ImportColumn column, String cell) {
        ReadCell<PhoneNumber> written = PhoneNumber.written(cell, country);
        written.values().forEach(number -> otherPhones.add(number.e164()));
        AddressNote.noes(ImportField.PHONE, cell, !written.values().isEmpty()).forEach(consent::no);
        if (phone != null) {
            otherPhones.remove(phone);
            return;
        }
        String number = written.first().map(PhoneNumber::e164).orElse(null);
        if (number != null && sharedPhones.contains(number)) {
            problem(
                    column,
                    cell,
                    "This number stands beside several e-mail addresses in the file, so it is kept"
                            + " with none of them.");
            return;
        }
        phone = number;
        if (phone != null) {
            otherPhones.remove(phone);
        }
        problem(column, cell, written);
    }

    private void takeExternalId(ImportColumn column, String cell) {
        String id = CleanText.exact(cell);
        if (ExternalId.isAllowed(id)) {
            externalId = id;
        } else {
            problem(column, cell, ExternalId.WHAT_IS_WRONG);
        }
    }

    private void takeName(ImportColumn column, String cell) {
        String name = CleanText.line(cell);
        if (EmptyWords.isEmptyName(name)) {
            return;
        }
        if (name.length() > LONGEST_NAME) {
            problem(column, cell, "This is longer than %d characters.".formatted(LONGEST_NAME));
            return;
        }
        switch (column.field()) {
            case FIRST_NAME -> firstName = name;
            case LAST_NAME -> lastName = name;
            default -> fullName = name;
        }
    }

    private void takeSegments(ImportColumn column, String cell) {
        for (String tag : TagWords.parts(CleanText.lines(cell))) {
            if (ConsentWords.isNoAnywhere(tag)) {
                consent.no(Channel.EMAIL);
                consent.no(Channel.SMS);
            }
            String segment = TagWords.segment(tag);
            if (EmptyWords.isEmpty(segment)) {
                continue;
            }
            if (SegmentNames.isAllowed(segment)) {
                segments.add(segment);
            } else {
                problem(column, tag, SegmentNames.whatIsWrong(tag));
            }
        }
    }

    private void takeLanguage(ImportColumn column, String cell) {
        Optional<String> read = Languages.written(cell);
        if (read.isEmpty()) {
            problem(column, cell, "This is not a language such as en or pt-BR.");
        }
        language = read.orElse(language);
    }

    private void takeTimeZone(ImportColumn column, String cell) {
        ReadCell<ZoneId> zone = TimeZones.written(cell);
        timeZone = zone.first().map(ZoneId::getId).orElse(timeZone);
        problem(column, cell, zone);
    }

    private void takeAttribute(ImportColumn column, String cell) {
        String value = CleanText.lines(cell);
        if (value.length() > LONGEST_VALUE) {
            problem(column, cell, "This is longer than %,d characters.".formatted(LONGEST_VALUE));
            return;
        }
        // Shopify guards its numbers from Excel with an apostrophe
        boolean isGuarded = GUARDED_NUMBER.matcher(value).matches();
        attributes.put(column.attribute(), isGuarded ? value.substring(1) : value);
    }

    private void boundSegments() {
        if (segments.size() > SegmentNames.MOST_PER_CUSTOMER) {
            problems.add(
                    new CellProblem(
                            "",
                            "",
                            "The row has more than %d segments; the first of them are taken."
                                    .formatted(SegmentNames.MOST_PER_CUSTOMER)));
            while (segments.size() > SegmentNames.MOST_PER_CUSTOMER) {
                segments.pollLast();
            }
        }
    }

    private void splitFullName() {
        if (!fullName.isEmpty() && firstName.isEmpty() && lastName.isEmpty()) {
            FullName name = FullName.of(fullName);
            firstName = name.first();
            lastName = name.last();
        }
    }

    private void problem(ImportColumn column, String cell, ReadCell<?> written) {
        if (written.problem() != null) {
            problem(column, cell, written.problem());
        }
    }

    private void problem(ImportColumn column, String cell, String reason) {
        problems.add(new CellProblem(column.header(), cut(cell.strip(), LONGEST_SHOWN), reason));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}

package dev.handbill.customer.imports;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.SegmentNames;
import dev.handbill.customer.imports.ImportPlan.FileConsent;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the records of one file into rows, by the plan made at its upload. */
final class RowReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_BASIS = 200;
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u200b-\\u200f\\u2060\\ufeff]+");

    private static final Pattern GUARDED_NUMBER = Pattern.compile("'[+0-9][0-9]*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|]");
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _-]+");

    /** What people write into a cell that they mean to leave empty. */
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "n/a", "na", "none", "null", "#n/a");

    private final ImportPlan plan;
    private final List<String> everybodysSegments;
    private final String country;
    private final ConsentTimes times;

    RowReader(
            ImportPlan plan, List<String> everybodysSegments, String country, ConsentTimes times) {
        this.plan = plan;
        this.everybodysSegments = everybodysSegments;
        this.country = country;
        this.times = times;
    }

    /** Why a row is given back; its message is what the marketer reads. */
    private static final class Unreadable extends Exception {
        Unreadable(String reason, Object... args) {
            super(reason.formatted(args), null, false, false);
        }
    }

    ImportRow read(RawRecord raw) {
        try {
            return new Reading(raw).row();
        } catch (Unreadable e) {
            return new ImportRow.Rejected(raw, String.valueOf(e.getMessage()));
        }
    }

    /** The state of reading one record, column by column. */
    private final class Reading {
        private final RawRecord raw;
        private @Nullable String email;
        private @Nullable String phone;
        private String firstName = "";
        private String lastName = "";
        private String fullName = "";
        private final TreeSet<String> segments = new TreeSet<>(everybodysSegments);
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private @Nullable String language;
        private @Nullable String timeZone;
        private ConsentStatus emailConsent = ConsentStatus.UNKNOWN;
        private ConsentStatus smsConsent = ConsentStatus.UNKNOWN;
        private @Nullable Instant emailConsentAt;
        private @Nullable Instant smsConsentAt;
        private String basis = "";

        Reading(RawRecord raw) {
            this.raw = raw;
        }

        ImportRow.Accepted row() throws Unreadable {
            List<String> cells = cells();
            for (int i = 0; i < plan.columns().size(); i++) {
                take(plan.columns().get(i), cells.get(i));
            }
            for (int i = 0; i < plan.columns().size(); i++) {
                takeFallback(plan.columns().get(i), cells.get(i));
            }
            if (email == null && phone == null) {
                throw new Unreadable("The row has neither an e-mail address nor a phone number.");
            }
            if (segments.size() > SegmentNames.MOST_PER_CUSTOMER) {
                throw new Unreadable(
                        "The row has more than %d segments.", SegmentNames.MOST_PER_CUSTOMER);
            }
            splitFullName();
            return accepted();
        }

        private List<String> cells() throws Unreadable {
            if (raw.defect() != null) {
                throw new Unreadable("%s", raw.defect());
            }
            if (raw.text().indexOf('\0') >= 0) {
                throw new Unreadable("The row holds a NUL character: the file is damaged here.");
            }
            if (raw.text().indexOf('\ufffd') >= 0) {
                throw new Unreadable("The row holds bytes that are not %s.", plan.encoding());
            }
            List<String> cells =
                    CsvDialect.fields(raw.text(), plan.delimiter())
                            .orElseThrow(
                                    () ->
                                            new Unreadable(
                                                    "The quotes (\") in this row do not pair up."));
            int expected = plan.columns().size();
            boolean isTooLong = cells.stream().skip(expected).anyMatch(cell -> !cell.isBlank());
            if (isTooLong || cells.size() < expected) {
                throw new Unreadable(
                        "The row has %d columns, the header has %d.", cells.size(), expected);
            }
            return cells;
        }

        private void take(ImportColumn column, String cell) throws Unreadable {
            String value = clean(cell);
            if (column.isFallback() || value.isEmpty()) {
                return;
            }
            switch (column.field()) {
                case EMAIL -> email = email == null ? email(value) : email;
                case PHONE -> phone = phone == null ? phone(value) : phone;
                case FIRST_NAME -> firstName = name(column, value);
                case LAST_NAME -> lastName = name(column, value);
                case FULL_NAME -> fullName = name(column, value);
                case SEGMENTS -> takeSegments(value);
                case LANGUAGE -> language = language(value);
                case TIME_ZONE -> timeZone = timeZone(value);
                case EMAIL_CONSENT -> emailConsent = stricter(emailConsent, consent(column, value));
                case SMS_CONSENT -> smsConsent = stricter(smsConsent, consent(column, value));
                case EMAIL_CONSENT_AT ->
                        emailConsentAt = later(emailConsentAt, time(column, value));
                case SMS_CONSENT_AT -> smsConsentAt = later(smsConsentAt, time(column, value));
                case CONSENT_BASIS ->
                        basis =
                                value.length() <= LONGEST_BASIS
                                        ? value
                                        : value.substring(0, LONGEST_BASIS);
                case ATTRIBUTE -> attributes.put(column.attribute(), attribute(column, cell));
                case IGNORE -> {
                    // the marketer does not want it
                }
            }
        }

        private void takeFallback(ImportColumn column, String cell) {
            if (column.isFallback() && column.field() == ImportField.PHONE && phone == null) {
                phone = PhoneNumber.of(cell, country).map(PhoneNumber::e164).orElse(null);
            }
        }

        private @Nullable String email(String value) throws Unreadable {
            return isNothing(value)
                    ? null
                    : EmailAddress.of(value)
                            .map(EmailAddress::value)
                            .orElseThrow(
                                    () ->
                                            new Unreadable(
                                                    "“%s” is not an e-mail address.",
                                                    shown(value)));
        }

        private @Nullable String phone(String value) throws Unreadable {
            if (isNothing(value)) {
                return null;
            }
            return PhoneNumber.of(value, country)
                    .map(PhoneNumber::e164)
                    .orElseThrow(
                            () ->
                                    new Unreadable(
                                            "“%s” is not a phone number in %s. Write it with its"
                                                    + " country code, such as +1….",
                                            shown(value), country));
        }

        private @Nullable Instant time(ImportColumn column, String value) throws Unreadable {
            return isNothing(value)
                    ? null
                    : times.read(value)
                            .orElseThrow(
                                    () ->
                                            new Unreadable(
                                                    "“%s” in the column “%s” is not a time of consent. %s",
                                                    shown(value),
                                                    column.header(),
                                                    ConsentTimes.WANTED));
        }

        private void takeSegments(String value) throws Unreadable {
            // a name holds none of these, so a list may be separated by any of them
            for (String part : SEPARATOR.split(value)) {
                String written = plan.source().equals("mailchimp") ? part.replace("\"", "") : part;
                String normal =
                        SegmentNames.normal(isShopPlatform() ? platformTag(written) : written);
                if (normal.isEmpty()) {
                    continue;
                }
                if (!SegmentNames.isAllowed(normal)) {
                    throw new Unreadable("%s", SegmentNames.whatIsWrong(part.strip()));
                }
                segments.add(normal);
            }
        }

        private boolean isShopPlatform() {
            return Set.of("shopify", "square", "mailchimp").contains(plan.source());
        }

        private void splitFullName() {
            if (fullName.isEmpty() || !firstName.isEmpty() || !lastName.isEmpty()) {
                return;
            }
            int comma = fullName.indexOf(',');
            int space = fullName.lastIndexOf(' ');
            if (comma > 0) {
                lastName = fullName.substring(0, comma).strip();
                firstName = fullName.substring(comma + 1).strip();
            } else if (space > 0) {
                firstName = fullName.substring(0, space).strip();
                lastName = fullName.substring(space + 1);
            } else {
                firstName = fullName;
            }
        }

        /** A "no" in the row itself wins over what is said of the whole file. */
        private void agree(ImportPlan.@Nullable Agreement agreed) {
            if (agreed == null) {
                return;
            }
            basis = basis.isEmpty() ? agreed.basis() : basis;
            if (agreed.email()) {
                emailConsent = stricter(emailConsent, ConsentStatus.SUBSCRIBED);
            }
            if (agreed.sms()) {
                smsConsent = stricter(smsConsent, ConsentStatus.SUBSCRIBED);
            }
        }

        private ImportRow.Accepted accepted() {
            if (plan.everybody() == FileConsent.UNSUBSCRIBED) {
                emailConsent = ConsentStatus.UNSUBSCRIBED;
            } else if (plan.everybody() == FileConsent.SUBSCRIBED) {
                emailConsent = stricter(emailConsent, ConsentStatus.SUBSCRIBED);
            }
            agree(plan.agreed());
            return new ImportRow.Accepted(
                    raw,
                    email,
                    phone,
                    firstName,
                    lastName,
                    List.copyOf(segments),
                    attributes,
                    language,
                    timeZone,
                    email == null ? ConsentStatus.UNKNOWN : emailConsent,
                    phone == null ? ConsentStatus.UNKNOWN : smsConsent,
                    emailConsentAt,
                    smsConsentAt,
                    basis,
                    plan.everybody() == FileConsent.CLEANED);
        }
    }

    private static ConsentStatus consent(ImportColumn column, String value) throws Unreadable {
        return ConsentWords.read(value, column.isInverted())
                .orElseThrow(
                        () ->
                                new Unreadable(
                                        "“%s” in the column “%s” says neither subscribed nor"
                                                + " unsubscribed.",
                                        shown(value), column.header()));
    }

    /** Where two columns or rows differ, "no" wins over "yes", and both over silence. */
    static ConsentStatus stricter(ConsentStatus one, ConsentStatus other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Signed up, confirmed, left: the last of them is about the present status. */
    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static String name(ImportColumn column, String value) throws Unreadable {
        if (value.length() > LONGEST_NAME) {
            throw new Unreadable(
                    "“%s” is longer than %d characters.", column.header(), LONGEST_NAME);
        }
        return value;
    }

    private static String attribute(ImportColumn column, String cell) throws Unreadable {
        if (cell.length() > LONGEST_VALUE) {
            throw new Unreadable(
                    "“%s” is longer than %,d characters.", column.header(), LONGEST_VALUE);
        }
        String value = cell.strip();
        // Shopify guards its numbers from Excel with an apostrophe
        return GUARDED_NUMBER.matcher(value).matches() ? value.substring(1) : value;
    }

    /** A language that nobody can read is not worth losing a customer for. */
    private static @Nullable String language(String value) {
        return LANGUAGE.matcher(value).matches() ? value.replace('_', '-') : null;
    }

    private static @Nullable String timeZone(String value) {
        try {
            return ZoneId.of(value).getId();
        } catch (DateTimeException notAZone) {
            return null;
        }
    }

    /** Platforms allow tags that we do not; there, such characters become a hyphen. */
    private static String platformTag(String tag) {
        String plain = FOREIGN.matcher(tag.strip()).replaceAll("-");
        return plain.length() <= 64 ? plain : plain.substring(0, 64);
    }

    private static boolean isNothing(String value) {
        return NOTHING.contains(value.toLowerCase(java.util.Locale.ROOT));
    }

    private static String clean(String cell) {
        String text = cell.replace('\u00a0', ' ').strip();
        return INVISIBLE.matcher(text).find()
                ? INVISIBLE.matcher(text).replaceAll(" ").strip()
                : text;
    }

    private static String shown(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}

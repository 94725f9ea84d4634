package dev.handbill.signup.page;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.signup.SignUpPage;
import dev.handbill.signup.SignUpQuestion;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came: anything may stand in it. What is wrong with it is said without a look at who
 * is known.
 *
 * @param values by the names of the fields, each on one line
 */
record SentForm(Map<String, String> values) {
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String FIRST_NAME = "first";
    static final String LAST_NAME = "last";
    static final String BIRTHDAY = "birthday";
    static final String YES = "yes";
    static final String LANGUAGE = "lang";
    static final String SOURCE = "from";
    static final String STAMP = "stamp";
    static final String WORDS = "words";

    /** People do not see it; programs that fill in everything do. */
    static final String TRAP = "more";

    private static final Set<String> SOURCES =
            Set.of("poster", "tent", "sticker", "website", "link");
    private static final int LONGEST = 200;
    private static final int LONGEST_READ = 2_000;
    private static final int MOST_FIELDS = 40;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1900, 1, 1);

    static SentForm blank() {
        return new SentForm(Map.of());
    }

    static SentForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach(
                (name, all) -> {
                    if (values.size() < MOST_FIELDS && !all.isEmpty()) {
                        @Nullable String first = all.getFirst();
                        String text = first == null ? "" : first;
                        values.put(
                                name,
                                CleanText.line(
                                        text.substring(0, Math.min(LONGEST_READ, text.length()))));
                    }
                });
        return new SentForm(values);
    }

    /** The field of the question at this place. */
    static String question(int index) {
        return "q" + index;
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isTrapped() {
        return !value(TRAP).isEmpty();
    }

    /** How they came to the page; empty for anything that we did not hand out. */
    static String source(@Nullable String given) {
        return given != null && SOURCES.contains(given) ? given : "";
    }

    /** In the shape in which it is kept; empty for what is none or was not asked for. */
    String email(SignUpPage page) {
        return page.asksFor(Channel.EMAIL)
                ? EmailAddress.alone(value(EMAIL)).map(EmailAddress::value).orElse("")
                : "";
    }

    /**
     * The same of the phone number.
     *
     * @param country ISO 3166 code of the country whose numbers need no country code
     */
    String phone(SignUpPage page, String country) {
        return page.asksFor(Channel.SMS)
                ? PhoneNumber.of(value(PHONE), country).map(PhoneNumber::e164).orElse("")
                : "";
    }

    /**
     * What is wrong, by field, as the key of our words for it.
     *
     * @param country as for {@link #phone}
     */
    Map<String, String> wrong(SignUpPage page, String country, LocalDate today) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!page.asksName().equals("no")) {
            boolean isNeeded = page.asksName().equals("required");
            text(wrong, FIRST_NAME, isNeeded);
            text(wrong, LAST_NAME, false);
        }
        if (page.takesEither() && value(EMAIL).isEmpty() && value(PHONE).isEmpty()) {
            wrong.put(EMAIL, "join.need-either");
        }
        if (isWrong(page, Channel.EMAIL, value(EMAIL), email(page))) {
            wrong.put(EMAIL, "join.need-email");
        }
        if (isWrong(page, Channel.SMS, value(PHONE), phone(page, country))) {
            wrong.put(PHONE, "join.need-phone");
        }
        if (!page.asksBirthday().equals("no")) {
            String birthday = value(BIRTHDAY);
            boolean isMissing = birthday.isEmpty() && page.asksBirthday().equals("required");
            if (isMissing || (!birthday.isEmpty() && !isBirthday(birthday, today))) {
                wrong.put(BIRTHDAY, "join.need-birthday");
            }
        }
        for (int i = 0; i < page.questions().size(); i++) {
            SignUpQuestion question = page.questions().get(i);
            String name = question(i);
            text(wrong, name, question.mustBeAnswered());
            if (question.asksToChoose()
                    && !value(name).isEmpty()
                    && !question.offered().contains(value(name))) {
                wrong.put(name, "join.need-choice");
            }
        }
        if (!value(YES).equals("yes")) {
            wrong.put(YES, "join.need-yes");
        }
        return wrong;
    }

    /** To be asked when nothing is wrong. */
    Given given(SignUpPage page) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!page.asksBirthday().equals("no") && !value(BIRTHDAY).isEmpty()) {
            attributes.put(SignUpPage.BIRTHDAY, value(BIRTHDAY));
        }
        for (int i = 0; i < page.questions().size(); i++) {
            String answer = value(question(i));
            if (!answer.isEmpty()) {
                attributes.put(page.questions().get(i).column(), answer);
            }
        }
        boolean asksName = !page.asksName().equals("no");
        return new Given(
                asksName ? value(FIRST_NAME) : "", asksName ? value(LAST_NAME) : "", attributes);
    }

    private static boolean isWrong(SignUpPage page, Channel channel, String given, String read) {
        boolean isWanted = page.needs(channel) || !given.isEmpty();
        return page.asksFor(channel) && isWanted && read.isEmpty();
    }

    private void text(Map<String, String> wrong, String name, boolean isNeeded) {
        String text = value(name);
        if (text.length() > LONGEST) {
            wrong.put(name, "join.too-long");
        } else if (isNeeded && text.isEmpty()) {
            wrong.put(name, "join.need");
        }
    }

    private static boolean isBirthday(String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text);
            return !day.isBefore(FIRST_BIRTHDAY) && !day.isAfter(today);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}

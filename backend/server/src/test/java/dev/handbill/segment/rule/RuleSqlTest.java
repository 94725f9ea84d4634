package dev.handbill.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.business.BusinessStore;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.segment.rule.RuleSql.Condition;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules over customers in PostgreSQL, against the same rules over the same customers in memory. */
@QuarkusTest
class RuleSqlTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int PEOPLE = 150;
    private static final int ROUNDS = 400;

    private static final List<String> TEXTS =
            List.of("Berlin", " berlin ", "", "  ", "Köln", "100%", "O'Neil", "a\\b", "a_b", "?:x");

    /** How numbers are written, and what they are. */
    private static final Map<String, @Nullable BigDecimal> NUMBERS = new HashMap<>();

    /** How days are written where the day comes first, and what they are. */
    private static final Map<String, @Nullable LocalDate> DAYS = new HashMap<>();

    private static final Map<String, MonthDay> YEARLESS =
            Map.of(
                    "12-31", MonthDay.of(12, 31),
                    "--02-29", MonthDay.of(2, 29),
                    "3.1.", MonthDay.of(1, 3),
                    "24.12", MonthDay.of(12, 24));

    static {
        Map.of(
                        "12",
                        "12",
                        "12.5",
                        "12.5",
                        "1,500",
                        "1500",
                        "1.500",
                        "1500",
                        "1.234,56",
                        "1234.56",
                        "1,234.56",
                        "1234.56",
                        "€ 12,50",
                        "12.5",
                        "-3",
                        "-3",
                        "0.125",
                        "0.125",
                        "1 234 567",
                        "1234567")
                .forEach((written, number) -> NUMBERS.put(written, new BigDecimal(number)));
        for (String none : List.of("", "abc", "1e5", "12 apples", "1.2.3", "--1", "NaN", "١٢")) {
            NUMBERS.put(none, null);
        }
        Map.of(
                        "2027-12-31",
                        "2027-12-31",
                        "14.05.1990",
                        "1990-05-14",
                        "3/4/1990",
                        "1990-04-03",
                        "4/13/1990",
                        "1990-04-13",
                        "29.02.2000",
                        "2000-02-29",
                        "1-1-1985",
                        "1985-01-01",
                        "2027/12/27",
                        "2027-12-27",
                        "2028-01-02T10:00:00Z",
                        "2028-01-02",
                        " 2027.2.28 ",
                        "2027-02-28",
                        "1996-02-29",
                        "1996-02-29")
                .forEach((written, day) -> DAYS.put(written, LocalDate.parse(day)));
        for (String none :
                List.of(
                        "",
                        "soon",
                        "2027-02-30",
                        "31.04.1990",
                        "13/13/1990",
                        "0000-01-01",
                        "14.05.90")) {
            DAYS.put(none, null);
        }
    }

    @Inject Db db;
    @Inject CleanState state;
    @Inject BusinessStore business;
    @Inject ObjectMapper json;

    private final List<Person> people = new ArrayList<>();

    private record Message(
            long campaign,
            Instant sentAt,
            @Nullable Instant openedAt,
            @Nullable Instant clickedAt) {}

    private record Visit(
            long campaign, String place, Instant at, @Nullable Long amount, boolean isInCurrency) {}

    private record Person(
            long id,
            @Nullable String email,
            @Nullable String phone,
            String emailConsent,
            String smsConsent,
            boolean emailBarred,
            boolean smsBarred,
            List<String> tags,
            Map<String, String> attributes,
            @Nullable String language,
            Instant createdAt,
            boolean isImported,
            List<Message> messages,
            List<Visit> visits) {}

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void rulesFindWhomTheModelFinds() throws Exception {
        long seed = Long.getLong("rule.seed", 20_261_128);
        Random random = new Random(seed);
        Instant base = Instant.parse("2027-12-27T11:00:00Z");
        populate(random, base);

        for (int round = 0; round < ROUNDS; round++) {
            Instant now =
                    round % 3 == 0
                            ? Instant.parse("2027-02-25T22:59:59Z")
                            : base.plusSeconds(round);
            Rule rule = rule(random, 0);
            RuleChecks.check(rule, "/rule");
            List<Long> expected = people.stream().filter(fits(rule, now)).map(Person::id).toList();
            assertThat(found(rule, now, true)).as("seed %d, %s", seed, rule).isEqualTo(expected);
            assertThat(found(rule, now, false)).as("seed %d, %s", seed, rule).isEqualTo(expected);
            // as it is saved and sent
            String text = json.writerFor(Rule.class).writeValueAsString(rule);
            assertThat(json.readValue(text, Rule.class)).isEqualTo(rule);
        }
    }

    @Test
    void oneCustomerIsAskedAlone() throws Exception {
        Random random = new Random(7);
        Instant now = Instant.parse("2027-12-27T11:00:00Z");
        populate(random, now);
        for (int round = 0; round < 50; round++) {
            Rule rule = rule(random, 0);
            Person person = people.get(random.nextInt(PEOPLE));
            RuleSql sql = RuleSql.of(business.get(), now);
            Condition condition = sql.add(rule);
            long n =
                    db.one(
                            "SELECT count(*) AS n FROM customers c WHERE "
                                    + condition.each()
                                    + " AND c.id = :id",
                            row -> row.getLong("n"),
                            sql.to(Args.of("id", person.id())));
            assertThat(n).as("%s", rule).isEqualTo(fits(rule, now).test(person) ? 1 : 0);
        }
    }

    private List<Long> found(Rule rule, Instant now, boolean isWhole) {
        RuleSql sql = RuleSql.of(business.get(), now);
        Condition condition = sql.add(rule);
        return db.query(
                isWhole
                        ? "SELECT c.id FROM customers c %s WHERE %s ORDER BY c.id"
                                .formatted(sql.joins(), condition.whole())
                        : "SELECT c.id FROM customers c WHERE %s ORDER BY c.id"
                                .formatted(condition.each()),
                row -> row.getLong("id"),
                sql.to(Args.none()));
    }

    // ---- rules at random

    private Rule rule(Random random, int depth) {
        int kind = random.nextInt(depth < 3 ? 18 : 13);
        return switch (kind) {
            case 0 ->
                    new Rule.TagRule(
                            List.of(pick(random, List.of("vip", "Regulars", "nobody")), "x"));
            case 1 -> {
                String is =
                        pick(
                                random,
                                List.of("equals", "contains", "starts-with", "filled", "empty"));
                boolean hasValue = !is.equals("filled") && !is.equals("empty");
                yield new Rule.TextRule(
                        pick(random, List.of("city", "it's \"a\" ?:column", "none")),
                        is,
                        hasValue
                                ? pick(
                                        random,
                                        List.of("BERLIN", "k", "%", "_", "'", "\\", "?:x", "ö"))
                                : null);
            }
            case 2 -> number(random);
            case 3, 4 -> date(random);
            case 5 ->
                    new Rule.ConsentRule(
                            pick(random, List.of(Channel.values())),
                            pick(random, List.of(ConsentStatus.values())));
            case 6 -> new Rule.ReachableRule(pick(random, List.of("email", "sms", "any", "none")));
            case 7 -> added(random);
            case 8 -> new Rule.ImportedRule(1 + random.nextInt(2));
            case 9 -> new Rule.LanguageRule(pick(random, List.of("de", "pt", "pt-BR", "EN", "")));
            case 10 -> {
                String did = pick(random, List.of("got", "opened", "clicked"));
                Long campaign = random.nextBoolean() ? 1L + random.nextInt(4) : null;
                Integer days = days(random);
                yield new Rule.MessageRule(
                        did,
                        campaign,
                        did.equals("got") && campaign == null && days == null
                                ? Integer.valueOf(30)
                                : days);
            }
            case 11 -> redeemed(random);
            case 12 -> spent(random);
            case 13 -> {
                Rule inner = rule(random, depth + 1);
                yield inner instanceof Rule.NotRule ? inner : new Rule.NotRule(inner);
            }
            case 14, 15 -> new Rule.AllRule(rules(random, depth));
            default -> new Rule.AnyRule(rules(random, depth));
        };
    }

    private List<Rule> rules(Random random, int depth) {
        return Stream.generate(() -> rule(random, depth + 1)).limit(1 + random.nextInt(2)).toList();
    }

    private static Rule number(Random random) {
        List<BigDecimal> bounds =
                Stream.of("-5", "0.1", "12.5", "1234.56", "1500").map(BigDecimal::new).toList();
        int low = random.nextInt(bounds.size());
        int high = low + random.nextInt(bounds.size() - low);
        return new Rule.NumberRule(
                "points",
                random.nextInt(3) == 0 ? null : bounds.get(low),
                low % 2 == 0 || random.nextBoolean() ? bounds.get(high) : bounds.get(high));
    }

    private static Rule date(Random random) {
        String when =
                pick(
                        random,
                        List.of("anniversary", "month", "last", "next", "before-last", "between"));
        Integer days = pick(random, List.of(0, 1, 4, 7, 30, 366));
        boolean isBetween = when.equals("between");
        return new Rule.DateRule(
                "birthday",
                when,
                when.equals("month") || isBetween ? null : days,
                when.equals("month") ? 1 + random.nextInt(12) : null,
                isBetween ? LocalDate.of(1985, 1, 1) : null,
                isBetween && random.nextBoolean() ? LocalDate.of(2027, 12, 27) : null);
    }

    private static Rule added(Random random) {
        String when = pick(random, List.of("last", "before-last", "between"));
        boolean isBetween = when.equals("between");
        return new Rule.AddedRule(
                when,
                isBetween ? null : pick(random, List.of(0, 1, 7, 60)),
                isBetween && random.nextBoolean() ? LocalDate.of(2027, 11, 1) : null,
                isBetween ? LocalDate.of(2027, 12, 20) : null);
    }

    private static Rule redeemed(Random random) {
        Integer least = random.nextBoolean() ? random.nextInt(3) : null;
        Integer most =
                random.nextInt(3) == 0
                        ? Integer.valueOf((least == null ? 0 : least) + random.nextInt(2))
                        : null;
        return new Rule.RedeemedRule(
                random.nextInt(3) == 0 ? 1L + random.nextInt(4) : null,
                random.nextInt(3) == 0 ? pick(random, List.of("Main", "O'Bar")) : null,
                least,
                most,
                days(random));
    }

    private static Rule spent(Random random) {
        Long least = random.nextBoolean() ? pick(random, List.of(0L, 1L, 500L, 1500L)) : null;
        Long most =
                least == null || random.nextBoolean()
                        ? Long.valueOf((least == null ? 0 : least) + 1000)
                        : null;
        return new Rule.SpentRule(pick(random, List.of("sum", "average", "last")), least, most);
    }

    private static @Nullable Integer days(Random random) {
        return random.nextBoolean() ? pick(random, List.of(0, 1, 7, 60, 3650)) : null;
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    // ---- the model

    private Predicate<Person> fits(Rule rule, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return switch (rule) {
            case Rule.AllRule all -> p -> all.rules().stream().allMatch(r -> fits(r, now).test(p));
            case Rule.AnyRule any -> p -> any.rules().stream().anyMatch(r -> fits(r, now).test(p));
            case Rule.NotRule not -> fits(not.rule(), now).negate();
            case Rule.TagRule tag ->
                    p ->
                            tag.tags().stream()
                                    .anyMatch(t -> p.tags().contains(t.toLowerCase(Locale.ROOT)));
            case Rule.TextRule text ->
                    p -> text(text, p.attributes().getOrDefault(text.column(), ""));
            case Rule.NumberRule number ->
                    p -> {
                        BigDecimal value =
                                NUMBERS.get(p.attributes().getOrDefault(number.column(), ""));
                        return value != null && within(value, number.atLeast(), number.atMost());
                    };
            case Rule.DateRule date ->
                    p -> date(date, p.attributes().getOrDefault(date.column(), ""), today);
            case Rule.ConsentRule consent ->
                    p ->
                            (consent.channel() == Channel.EMAIL ? p.emailConsent() : p.smsConsent())
                                    .equals(consent.status().wire());
            case Rule.ReachableRule reachable ->
                    p ->
                            switch (reachable.by()) {
                                case "email" -> getsEmail(p);
                                case "sms" -> getsSms(p);
                                case "any" -> getsEmail(p) || getsSms(p);
                                default -> !getsEmail(p) && !getsSms(p);
                            };
            case Rule.AddedRule added ->
                    p -> {
                        LocalDate day = LocalDate.ofInstant(p.createdAt(), ZONE);
                        return switch (added.when()) {
                            case "last" -> !day.isBefore(today.minusDays(number(added.days())));
                            case "before-last" ->
                                    day.isBefore(today.minusDays(number(added.days())));
                            default -> within(day, added.from(), added.until());
                        };
                    };
            case Rule.ImportedRule imported -> p -> imported.importId() == 1 && p.isImported();
            case Rule.LanguageRule language -> p -> language(language.language(), p.language());
            case Rule.MessageRule message ->
                    p ->
                            p.messages().stream()
                                    .anyMatch(
                                            m -> {
                                                Instant at =
                                                        switch (message.did()) {
                                                            case "got" -> m.sentAt();
                                                            case "opened" -> m.openedAt();
                                                            default -> m.clickedAt();
                                                        };
                                                return at != null
                                                        && (message.campaignId() == null
                                                                || message.campaignId()
                                                                        == m.campaign())
                                                        && isWithin(message.days(), at, today);
                                            });
            case Rule.RedeemedRule redeemed ->
                    p -> {
                        long times =
                                p.visits().stream()
                                        .filter(
                                                v ->
                                                        redeemed.campaignId() == null
                                                                || redeemed.campaignId()
                                                                        == v.campaign())
                                        .filter(
                                                v ->
                                                        redeemed.place() == null
                                                                || redeemed.place()
                                                                        .equals(v.place()))
                                        .filter(v -> isWithin(redeemed.days(), v.at(), today))
                                        .count();
                        int least =
                                redeemed.atLeast() != null
                                        ? redeemed.atLeast()
                                        : redeemed.atMost() == null ? 1 : 0;
                        return times >= least
                                && (redeemed.atMost() == null || times <= redeemed.atMost());
                    };
            case Rule.SpentRule spent -> p -> spent(spent, p);
        };
    }

    private static boolean text(Rule.TextRule rule, String stands) {
        String value = rule.value() == null ? "" : rule.value().toLowerCase(Locale.ROOT);
        String text = stands.toLowerCase(Locale.ROOT);
        return switch (rule.is()) {
            case "filled" -> !text.isBlank();
            case "empty" -> text.isBlank();
            case "equals" -> text.strip().equals(value);
            case "contains" -> text.contains(value);
            default -> text.stripLeading().startsWith(value);
        };
    }

    private static boolean date(Rule.DateRule rule, String stands, LocalDate today) {
        LocalDate day = DAYS.get(stands);
        MonthDay monthDay = day == null ? YEARLESS.get(stands) : MonthDay.from(day);
        int days = number(rule.days());
        return switch (rule.when()) {
            case "anniversary" -> {
                if (monthDay == null) {
                    yield false;
                }
                // atYear makes 29 February the 28th where there is none
                LocalDate next = monthDay.atYear(today.getYear());
                if (next.isBefore(today)) {
                    next = monthDay.atYear(today.getYear() + 1);
                }
                yield ChronoUnit.DAYS.between(today, next) <= days;
            }
            case "month" -> monthDay != null && monthDay.getMonthValue() == number(rule.month());
            case "last" -> day != null && within(day, today.minusDays(days), today);
            case "next" -> day != null && within(day, today, today.plusDays(days));
            case "before-last" -> day != null && day.isBefore(today.minusDays(days));
            default -> day != null && within(day, rule.from(), rule.until());
        };
    }

    private static boolean language(String asked, @Nullable String reads) {
        if (asked.isEmpty()) {
            return reads == null;
        }
        String wanted = asked.toLowerCase(Locale.ROOT);
        String language = reads == null ? "" : reads.toLowerCase(Locale.ROOT);
        return language.equals(wanted) || language.startsWith(wanted + "-");
    }

    private static boolean spent(Rule.SpentRule rule, Person person) {
        List<Long> amounts =
                person.visits().stream()
                        .filter(Visit::isInCurrency)
                        .map(Visit::amount)
                        .filter(Objects::nonNull)
                        .toList();
        long sum = amounts.stream().mapToLong(Long::longValue).sum();
        if (rule.what().equals("sum")) {
            return within(sum, rule.atLeastMinor(), rule.atMostMinor());
        }
        if (amounts.isEmpty()) {
            return false;
        }
        if (rule.what().equals("last")) {
            return within(amounts.getLast(), rule.atLeastMinor(), rule.atMostMinor());
        }
        double average = (double) sum / amounts.size();
        return within(
                average,
                rule.atLeastMinor() == null ? null : Double.valueOf(rule.atLeastMinor()),
                rule.atMostMinor() == null ? null : Double.valueOf(rule.atMostMinor()));
    }

    private static boolean isWithin(@Nullable Integer days, Instant at, LocalDate today) {
        return days == null || !LocalDate.ofInstant(at, ZONE).isBefore(today.minusDays(days));
    }

    private static <T extends Comparable<? super T>> boolean within(
            T value, @Nullable T low, @Nullable T high) {
        return (low == null || value.compareTo(low) >= 0)
                && (high == null || value.compareTo(high) <= 0);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static boolean getsEmail(Person p) {
        return p.email() != null && !p.emailConsent().equals("unsubscribed") && !p.emailBarred();
    }

    private static boolean getsSms(Person p) {
        return p.phone() != null && !p.smsConsent().equals("unsubscribed") && !p.smsBarred();
    }

    // ---- the customers

    private void populate(Random random, Instant now) {
        db.update(
                "UPDATE business SET time_zone = 'Europe/Berlin', default_country = 'DE', currency = 'EUR'");
        business.forget();
        db.update(
                "INSERT INTO customer_imports (file_name, file_size, plan, default_country, status) VALUES ('a.csv', 1, '{}', 'DE', 'completed')");
        for (int i = 0; i < 3; i++) {
            db.update(
                    "INSERT INTO campaigns (name, target_segments, status, sent_at) VALUES ('c', '{ALL}', 'sending', '2017-01-01')");
        }
        for (int id = 1; id <= PEOPLE; id++) {
            Person person = person(random, id, now);
            people.add(person);
            keep(person);
        }
        db.update(
                "INSERT INTO customer_activity SELECT a.* FROM activity_of(ARRAY(SELECT id FROM customers)) a WHERE a.redemptions > 0 OR a.last_opened_at IS NOT NULL OR a.last_clicked_at IS NOT NULL");
    }

    private static Person person(Random random, long id, Instant now) {
        Map<String, String> attributes = new HashMap<>();
        if (random.nextInt(4) > 0) {
            attributes.put("city", pick(random, TEXTS));
            attributes.put("it's \"a\" ?:column", pick(random, TEXTS));
            attributes.put("points", pick(random, List.copyOf(NUMBERS.keySet())));
            List<String> days = new ArrayList<>(DAYS.keySet());
            days.addAll(YEARLESS.keySet());
            attributes.put("birthday", pick(random, days));
        }
        boolean hasEmail = random.nextInt(3) > 0;
        List<String> consents = List.of("unknown", "subscribed", "unsubscribed");
        List<Message> messages = new ArrayList<>();
        for (long campaign = 1; campaign <= 3; campaign++) {
            if (random.nextInt(3) == 0) {
                Instant sent = before(random, now);
                boolean isOpened = random.nextBoolean();
                messages.add(
                        new Message(
                                campaign,
                                sent,
                                isOpened ? before(random, now) : null,
                                isOpened && random.nextBoolean() ? before(random, now) : null));
            }
        }
        List<Visit> visits = new ArrayList<>();
        Instant at = now.minus(100, ChronoUnit.DAYS);
        for (int i = random.nextInt(5); i > 0; i--) {
            at = at.plus(1 + random.nextInt(24 * 24), ChronoUnit.HOURS);
            visits.add(
                    new Visit(
                            1 + random.nextInt(3),
                            pick(random, List.of("Main", "O'Bar", "")),
                            at,
                            random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(1500)),
                            random.nextInt(5) > 0));
        }
        return new Person(
                id,
                hasEmail ? "p" + id + "@example.com" : null,
                !hasEmail || random.nextBoolean() ? "+4930" + (1_000_000 + id) : null,
                pick(random, consents),
                pick(random, consents),
                hasEmail && random.nextInt(5) == 0,
                random.nextInt(5) == 0,
                random.nextBoolean()
                        ? List.of("regulars", "vip")
                        : random.nextBoolean() ? List.of("x") : List.of(),
                attributes,
                pick(random, List.of("de", "de-AT", "pt-BR", "pt", "deu", ""))
                        .transform(l -> l.isEmpty() ? null : l),
                before(random, now),
                random.nextInt(4) == 0,
                messages,
                visits);
    }

    private static Instant before(Random random, Instant now) {
        return now.minus(random.nextInt(24 * 70), ChronoUnit.HOURS);
    }

    private void keep(Person person) {
        db.update(
                """
                INSERT INTO customers (id, email, phone, email_consent, sms_consent, segments, attributes, language,
                    created_at, origin)
                VALUES (:id, :email, :phone, :email_consent, :sms_consent, :segments, :attributes::jsonb, :language,
                    :created_at, :origin)
                """,
                Args.of("id", person.id())
                        .and("email", person.email())
                        .and("phone", person.phone())
                        .and("email_consent", person.emailConsent())
                        .and("sms_consent", person.smsConsent())
                        .and("segments", person.tags().toArray(String[]::new))
                        .and("attributes", written(person.attributes()))
                        .and("language", person.language())
                        .and("created_at", person.createdAt())
                        .and(
                                "origin",
                                person.isImported() && person.id() % 2 == 0 ? "import 1" : ""));
        if (person.isImported() && person.id() % 2 == 1) {
            db.update(
                    "INSERT INTO customer_import_people (import_id, customer_id) VALUES (1, ?)",
                    person.id());
        }
        if (person.emailBarred()) {
            bar("email", person.email());
        }
        if (person.smsBarred() && person.phone() != null) {
            bar("sms", person.phone());
        }
        person.messages().forEach(message -> keep(person, message));
        person.visits().forEach(visit -> keep(person, visit));
        // what does not count
        db.update(
                "INSERT INTO redemptions (campaign_id, customer_id, result, at, reversed_at, amount_minor, currency) VALUES (1, :id, 'redeemed', now(), now(), 100000, 'EUR'), (1, :id, 'expired', now(), NULL, NULL, NULL)",
                Args.of("id", person.id()));
    }

    private void bar(String channel, @Nullable String address) {
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES (?, ?, 'manual')",
                channel,
                address);
    }

    private void keep(Person person, Message message) {
        String token = person.id() + "-" + message.campaign();
        db.update(
                """
                WITH coupon AS (
                    INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, expires_at)
                    VALUES (:campaign, :customer, :token, :token, now()) RETURNING id)
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at, opened_at, clicked_at)
                SELECT :campaign, :customer, id, 'email', 'sent', :sent::timestamptz, :opened::timestamptz,
                    :clicked::timestamptz FROM coupon
                UNION ALL SELECT :campaign, :customer, id, 'sms', 'failed', now(), NULL, NULL FROM coupon
                """,
                Args.of("campaign", message.campaign())
                        .and("customer", person.id())
                        .and("token", token)
                        .and("sent", message.sentAt())
                        .and("opened", message.openedAt())
                        .and("clicked", message.clickedAt()));
    }

    private void keep(Person person, Visit visit) {
        Long amount = visit.amount();
        db.update(
                """
                INSERT INTO redemptions (campaign_id, customer_id, result, place, at, amount_minor, currency)
                VALUES (:campaign, :customer, 'redeemed', :place, :at, :amount, :currency)
                """,
                Args.of("campaign", visit.campaign())
                        .and("customer", person.id())
                        .and("place", visit.place())
                        .and("at", visit.at())
                        .and("amount", amount)
                        .and(
                                "currency",
                                amount == null ? null : visit.isInCurrency() ? "EUR" : "CHF"));
    }

    private String written(Map<String, String> attributes) {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

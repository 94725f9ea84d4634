package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which feature writes which table. A table has one owner; whoever else stands beside it has a
 * reason: {@code privacy} erases a person everywhere in one transaction (and puts back who was
 * deleted), {@code events} settles what a provider reported in one statement, {@code customer} and
 * {@code segment} merge and tag people by the thousand.
 */
class TableWritersTest {
    private static final Path MAIN = Path.of("src/main/java/dev/handbill");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern WRITE =
            Pattern.compile(
                    "(?:INSERT INTO|UPDATE|DELETE FROM|MERGE INTO|TRUNCATE|COPY)\\s+(\\w+)"
                            + "|@Table\\(name = \"(\\w+)\"|TABLE = \"(\\w+)\"");
    private static final Pattern NAMED =
            Pattern.compile(
                    "CREATE TABLE (?:IF NOT EXISTS )?(\\w+)|ALTER TABLE \\w+ RENAME TO (\\w+)");

    private static final Map<String, Set<String>> WRITERS =
            map(
                    """
                    accounts: account
                    api_keys: account
                    audit_log: account redemption
                    business: business
                    campaign_contents: campaign privacy
                    campaign_counts: delivery events
                    campaign_event_counts: events
                    campaign_links: campaign
                    campaign_news: news
                    campaigns: campaign
                    consent_changes: consent customer privacy
                    consent_words: consent
                    customer_activity: events privacy redemption
                    customer_change_people: customer
                    customer_changes: customer
                    customer_days: analytics privacy
                    customer_import_chunks: customer
                    customer_import_people: customer privacy
                    customer_import_rejects: customer privacy
                    customer_imports: customer
                    customers: customer consent segment privacy
                    deleted_customers: consent privacy
                    deliveries: delivery events privacy
                    delivery_claims: delivery
                    design_templates: campaign
                    erased_addresses: consent
                    idempotent_requests: kernel privacy
                    import_mappings: customer
                    invitations: signin
                    link_clicks: events
                    link_counts: events
                    link_visits: events
                    news_readers: news
                    notices: notice privacy
                    oidc_attempts: signin
                    oidc_links: signin
                    outbox_messages: provider privacy
                    password_resets: signin
                    pictures: campaign
                    process_settings: delivery
                    processes: delivery
                    send_traces: delivery
                    provider_events: events
                    qr_codes: coupon redemption privacy
                    recovery_codes: signin
                    recipient_checks: campaign privacy
                    cap_shares: redemption
                    redemption_days: redemption
                    redemptions: redemption privacy
                    rule_segments: segment
                    sandbox_behavior: provider
                    second_factors: signin
                    segment_days: redemption
                    sessions: account
                    setup_code: signin
                    sign_up_days: signup
                    sign_up_pages: signup
                    sign_ups: signup privacy
                    suppressions: consent customer privacy
                    topic_opt_outs: consent privacy
                    topics: consent
                    waiting_sign_ins: signin
                    webhook_calls: webhook
                    webhook_outbox: webhook
                    webhooks: webhook
                    """);

    @Test
    void onlyItsOwnersWriteATable() {
        Map<String, Set<String>> found = new TreeMap<>();
        files(MAIN, ".java")
                .forEach(
                        file -> {
                            String feature = MAIN.relativize(file).getName(0).toString();
                            written(text(file))
                                    .forEach(
                                            table ->
                                                    found.computeIfAbsent(
                                                                    table, _ -> new TreeSet<>())
                                                            .add(feature));
                        });
        found.keySet().retainAll(tables());

        assertThat(found).isEqualTo(WRITERS);
    }

    @Test
    void everyWayToWriteIsSeen() {
        assertThat(
                        written(
                                """
                                INSERT INTO one (a) VALUES (1); UPDATE two SET a = 1; DELETE FROM
                                    three; COPY four FROM STDIN; @Table(name = "five")
                                """))
                .containsExactlyInAnyOrder("one", "two", "three", "four", "five");
    }

    private static Set<String> written(String text) {
        return WRITE.matcher(text)
                .results()
                .flatMap(match -> Stream.of(1, 2, 3).map(match::group).filter(name -> name != null))
                .collect(Collectors.toSet());
    }

    private static Set<String> tables() {
        return files(MIGRATIONS, ".sql")
                .flatMap(file -> NAMED.matcher(text(file)).results())
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> map(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(
                        Collectors.toMap(
                                parts -> parts[0],
                                parts ->
                                        Arrays.stream(parts[1].split(" "))
                                                .collect(Collectors.toSet())));
    }
}

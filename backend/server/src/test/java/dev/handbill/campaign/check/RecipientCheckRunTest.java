package dev.handbill.campaign.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.campaign.template.MessageTemplates;
import dev.handbill.campaign.template.RecipientProbe;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.TemplateSource;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.text.RecipientZones;
import dev.handbill.segment.TargetAudience;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many threads find what one finds, in the same words and with the same examples. */
@QuarkusTest
class RecipientCheckRunTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant EXPIRY = Instant.parse("2030-01-01T12:00:00Z");
    private static final TargetAudience EVERYBODY =
            new TargetAudience(List.of("ALL"), List.of(), null, null, null);

    @Inject Db db;
    @Inject CleanState state;
    @Inject RecipientPages pages;
    @Inject TemplateCompiler templates;

    private MessageTemplates messages;
    private RecipientProbe probe;

    @BeforeEach
    void customers() {
        state.reset();
        db.update(
                """
                INSERT INTO customers (email, phone, first_name, segments, attributes, time_zone, sms_consent)
                SELECT 'c' || i || '@example.com',
                    CASE WHEN i % 7 > 0 THEN '+1' || (ARRAY[212, 415, 808, 317])[1 + i % 4] || (5550000 + i) END,
                    CASE i % 5 WHEN 0 THEN '' WHEN 1 THEN 'Žofie' ELSE 'Anna' END, ARRAY['vip'],
                    jsonb_build_object('bio', repeat('é', CASE WHEN i % 1000 = 0 THEN 60000 ELSE i % 90 END)),
                    CASE WHEN i % 3 = 0 THEN 'Pacific/Honolulu' END,
                    CASE WHEN i % 11 = 0 THEN 'unsubscribed' ELSE 'subscribed' END
                FROM generate_series(1, 5000) i
                """);
        TemplateSource source =
                new TemplateSource(
                        1,
                        "Hi {{ first_name }}",
                        "<p>{{ first_name }} {{ attributes.bio }}</p>{% if first_name == 'Anna' %}{{ qr_code }}{% endif %}",
                        "",
                        "Hi {{ first_name }} {{ attributes.bio }} {{ short_url }}{% if customer.id % 250 == 0 %}{% for i in range(500) %}{% for j in range(500) %}x{% endfor %}{% endfor %}{% endif %}",
                        "cid",
                        "",
                        "",
                        true,
                        null);
        messages = templates.compile(source);
        probe = new RecipientProbe(messages);
    }

    @Test
    void severalThreadsReportWhatOneByOneReports() {
        StoredCheck oneByOne = oneByOne();

        assertThat(oneByOne.report().warnings()).extracting("code").contains("cannot-be-written");
        assertThat(withThreads(1)).isEqualTo(oneByOne);
        assertThat(withThreads(4)).isEqualTo(oneByOne);
    }

    @Test
    void aLostDatabaseEndsItAsItself() {
        DbException lost = new DbException(new SQLException("gone", "08006"));
        try (RecipientCheckRun look = look(2, last -> thrown(lost))) {
            assertThatThrownBy(() -> look.addPage(new RecipientTally())).isSameAs(lost);
        }
    }

    private static RecipientPages.Batch thrown(RuntimeException failure) {
        throw failure;
    }

    private StoredCheck oneByOne() {
        RecipientTally tally = new RecipientTally();
        for (RecipientPages.Batch page = page(0);
                page.customers() > 0;
                page = page(page.lastCustomerId())) {
            for (RecipientPages.PageMember member : page.members()) {
                if (member.getsEmail()) {
                    tally.email(member.recipient(), probe.email(member.recipient()));
                }
                if (member.getsSms()) {
                    tally.sms(
                            member.recipient(),
                            probe.sms(member.recipient()),
                            RecipientZones.of(member.recipient().phone(), member.timeZone(), ROME));
                }
            }
        }
        return result(tally);
    }

    private StoredCheck withThreads(int writers) {
        RecipientTally tally = new RecipientTally();
        int customers = 0;
        try (RecipientCheckRun look = look(writers, this::page)) {
            for (int more = look.addPage(tally); more > 0; more = look.addPage(tally)) {
                customers += more;
            }
        }
        assertThat(customers).isEqualTo(5_000);
        return result(tally);
    }

    private RecipientCheckRun look(int writers, LongFunction<RecipientPages.Batch> page) {
        return new RecipientCheckRun(messages, probe, ROME, page, writers);
    }

    private RecipientPages.Batch page(long lastCustomerId) {
        return pages.after(EVERYBODY, lastCustomerId, 1, EXPIRY);
    }

    private static StoredCheck result(RecipientTally tally) {
        return tally.result(new BigDecimal("0.0079"), "EUR", null);
    }
}

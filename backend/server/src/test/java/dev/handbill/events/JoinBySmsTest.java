package dev.handbill.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JoinBySmsTest {
    private static final String PHONE = "+491701234567";

    @Inject CleanState state;
    @Inject Db db;
    @Inject BusinessStore business;
    @Inject InboundSms inbound;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void whoWritesJoinIsACustomerWhoAgreed() {
        db.update("UPDATE business SET language = 'de'");
        business.forget();
        inbound.handle("twilio", "SM1", PHONE, Keyword.JOIN);

        assertThat(
                        texts(
                                "SELECT concat_ws(' ', phone, sms_consent, email_consent, origin) AS text FROM customers"))
                .containsExactly(PHONE + " subscribed unknown SMS: JOIN");
        assertThat(
                        texts(
                                "SELECT concat_ws(' ', channel, status, source) AS text FROM consent_changes"))
                .containsExactly("sms subscribed SMS: JOIN");
        assertThat(
                        texts(
                                "SELECT concat_ws(' ', kind, channel, recipient, body) AS text FROM notices"))
                .singleElement()
                .asString()
                .startsWith("sign_up_welcome sms " + PHONE + " Café Test: Sie bekommen jetzt");
    }

    @Test
    void writingItAgainIsAnsweredOnce() {
        for (String id : List.of("SM1", "SM1", "SM2", "SM3")) {
            inbound.handle("twilio", id, PHONE, Keyword.JOIN);
        }
        assertThat(texts("SELECT body AS text FROM notices")).hasSize(1);
        assertThat(texts("SELECT phone AS text FROM customers")).hasSize(1);
        assertThat(texts("SELECT source AS text FROM consent_changes")).hasSize(1);
    }

    @Test
    void whoLeftComesBackAndWhoIsBlockedStaysSo() {
        inbound.handle("twilio", "SM1", PHONE, Keyword.JOIN);
        inbound.handle("twilio", "SM2", PHONE, Keyword.STOP);
        assertThat(texts("SELECT reason AS text FROM suppressions")).containsExactly("opt-out");
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('sms', '+491709999999', 'manual')");

        inbound.handle("twilio", "SM3", PHONE, Keyword.JOIN);
        inbound.handle("twilio", "SM4", "+491709999999", Keyword.JOIN);

        assertThat(texts("SELECT sms_consent AS text FROM customers ORDER BY id"))
                .containsExactly("subscribed", "subscribed");
        assertThat(texts("SELECT address || ' ' || reason AS text FROM suppressions"))
                .containsExactly("+491709999999 manual");
        assertThat(texts("SELECT recipient AS text FROM notices")).containsExactly(PHONE, PHONE);
    }

    private List<String> texts(String sql) {
        return db.query(sql, row -> row.getString("text"));
    }
}

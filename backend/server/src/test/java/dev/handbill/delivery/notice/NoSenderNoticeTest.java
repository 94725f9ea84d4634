package dev.handbill.delivery.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import dev.handbill.notice.Notices;
import dev.handbill.provider.NoSandboxTest;
import dev.handbill.test.CleanState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A real provider, and a business that has not said yet who its e-mail is from. */
@QuarkusTest
@TestProfile(NoSandboxTest.RealProviders.class)
class NoSenderNoticeTest {
    @Inject Notices notices;
    @Inject NoticeWorker worker;
    @Inject CleanState state;
    @Inject Db db;

    @Test
    void itWaitsForTheSendersAddress() throws Exception {
        state.reset();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                notices.queue(
                                        new Notice(
                                                NoticeKind.PASSWORD_RESET,
                                                Channel.EMAIL,
                                                "ada@example.com",
                                                "Subject",
                                                null,
                                                "Text",
                                                Instant.now().plusSeconds(600))));

        worker.workOff(Channel.EMAIL);

        String reason =
                db.one(
                        "SELECT reason FROM notices WHERE done_at IS NULL",
                        row -> row.getString("reason"));
        assertThat(reason).isEqualTo("no-sender");
    }
}

package dev.handbill.provider.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.provider.OutgoingEmail;
import org.junit.jupiter.api.Test;

class SendGridNoticeTest {
    private static final OutgoingEmail NOTICE =
            OutgoingEmail.notice(
                    "password_reset",
                    1,
                    "hello@shop.example",
                    "Shop",
                    "",
                    "ada@example.com",
                    "New password",
                    "<p>https://shop.example/reset#secret</p>",
                    "https://shop.example/reset#secret");

    /** A link that lets somebody in passes through no counting address. */
    @Test
    void itsLinksAreNotCounted() throws Exception {
        assertThat(SendGridMail.of(NOTICE).build())
                .contains("\"click_tracking\":{\"enable\":false,\"enable_text\":false}")
                .contains("\"open_tracking\":{\"enable\":false}")
                .contains("\"notice\"")
                .doesNotContain("campaign-0");
    }

    @Test
    void itsWordsAreNotKept() {
        SendGridForms forms = new SendGridForms();

        assertThat(forms.json(NOTICE)).isNull();
        assertThat(forms.size()).isZero();
    }
}

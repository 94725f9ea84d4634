package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.simulator.ProviderSimulator;
import dev.handbill.test.simulator.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** What an e-mail carries, however it travels. */
abstract class EmailProviderContract<S extends ProviderSimulator>
        extends NetworkProviderContract<S> {
    @Override
    OutgoingMessage message(int number) {
        return Messages.email(
                number, "customer" + number + "@example.com", "Ana", "Subject", "Shop");
    }

    /** The one message that the simulator accepted. */
    ReceivedMessage received() {
        assertThat(simulator.violations()).isEmpty();
        assertThat(simulator.accepted()).hasSize(1);
        return simulator.accepted().getFirst();
    }

    @Test
    void theEmailArrivesAsItWasWritten() {
        OutgoingEmail email = Messages.emailTo("ana@example.com");

        provider().send(email);

        assertThat(received().from()).isEqualTo("hello@shop.example");
        assertThat(received().to()).isEqualTo("ana@example.com");
        assertThat(received().subject()).isEqualTo("Café week");
        assertThat(lines(received().html())).isEqualTo(lines(email.html()));
        assertThat(lines(received().text())).isEqualTo(lines(email.text()));
    }

    @Test
    void theMailProgramsButtonUnsubscribes() {
        provider().send(Messages.emailTo("ana@example.com"));

        assertThat(received().fields())
                .containsEntry("List-Unsubscribe", "<" + Messages.UNSUBSCRIBE + ">")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    @Test
    void theCouponsImageTravelsInsideTheEmail() {
        provider().send(Messages.emailTo("ana@example.com"));

        assertThat(received().images()).containsOnlyKeys("qr@shop");
        assertThat(received().images().get("qr@shop")).isEqualTo(Messages.PNG);
    }

    @Test
    void anEmailWithoutImageAndLinkGoesToo() {
        provider().send(Messages.from("hello@shop.example", "", ""));

        assertThat(received().images()).isEmpty();
        assertThat(received().fields()).doesNotContainKey("List-Unsubscribe");
    }

    @Test
    void namesAndSubjectsCannotAddAHeader() {
        provider()
                .send(
                        Messages.email(
                                1,
                                "ana@example.com",
                                "Ana\r\nBcc: spy@example.com",
                                "Hello\nBcc: spy@example.com\r\n\r\n<script>",
                                "Shop\"\r\nX-Evil: 1"));

        assertThat(received().fields()).doesNotContainKeys("Bcc", "X-Evil");
        assertThat(received().subject()).isEqualTo("Hello Bcc: spy@example.com <script>");
    }

    @Test
    void longNamesAndSubjectsInAnyScriptSurvive() {
        String subject = "Ελληνικά 🎉 " + "très long ".repeat(20).strip();

        provider().send(Messages.email(1, "ana@example.com", "Ñandú 🎉 ".repeat(12), subject, "店"));

        assertThat(received().subject()).isEqualTo(subject);
    }

    /** Mail ends lines with CRLF, and where the last one ends is nobody's business. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}

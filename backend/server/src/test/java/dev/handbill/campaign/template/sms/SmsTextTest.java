package dev.handbill.campaign.template.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.campaign.template.TemplateFixture;
import dev.handbill.campaign.template.language.TemplateFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The vectors were computed by another program, in another language, from TS 23.038 alone. */
class SmsTextTest {
    @Test
    void everyVectorIsCountedAsTheOtherProgramCountsIt() throws IOException {
        JsonNode vectors;
        try (InputStream file = SmsTextTest.class.getResourceAsStream("/sms-vectors.json")) {
            vectors = new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
        assertThat(vectors.size()).isGreaterThan(30);
        for (JsonNode vector : vectors) {
            StringBuilder text = new StringBuilder();
            for (JsonNode piece : vector.get("text")) {
                text.append(piece.get(0).asText().repeat(piece.get(1).asInt()));
            }
            RenderedSms counted = SmsText.count(text.toString());
            assertThat(
                            counted.encoding().wire()
                                    + " "
                                    + counted.characters()
                                    + " "
                                    + counted.parts())
                    .as(vector.get("text").toString())
                    .isEqualTo(
                            "%s %d %d",
                            vector.get("encoding").asText(),
                            vector.get("characters").asInt(),
                            vector.get("parts").asInt());
        }
    }

    @Test
    void lettersOutsideGsmAreNamedOnceInTheirOrder() {
        assertThat(SmsText.outsideGsm("Žofie 😀 – á😀é€")).containsExactly("Ž", "😀", "–", "á");
    }

    @Test
    void punctuationIsReplacedAndNamesAreNot() {
        assertThat(PlainLetters.of("“Don’t” wait…\u00a0– ﬁne\u200b «now» 10 × 2"))
                .isEqualTo("\"Don't\" wait... - fine \"now\" 10 x 2");
        assertThat(PlainLetters.of("José Łukasz 😀 ç€é")).isEqualTo("José Łukasz 😀 ç€é");
    }

    @Test
    void anSmsOfOver1600CharactersIsRefused() {
        String text = "Luigi's & Sons STOP ";
        assertThat(TemplateFixture.sms(text + "a".repeat(1_600 - text.length())).parts())
                .isEqualTo(11);
        assertThatThrownBy(() -> TemplateFixture.sms(text + "a".repeat(1_601 - text.length())))
                .isInstanceOfSatisfying(
                        TemplateFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo("sms-too-long"))
                .hasMessageContaining("1,601");
    }

    @Test
    void comeByAndStopIsNoWayOut() {
        assertThat(TemplateFixture.sms("Luigi's & Sons: stop by today").text())
                .endsWith("stop by today\nReply STOP to opt out");
    }
}

package dev.handbill.campaign.template.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            textBlock =
                    """
                    <html><body>x</body></html>→de→<html lang="de"><body>x</body></html>
                    <!DOCTYPE html><HTML class="a">→pt-BR→<!DOCTYPE html><HTML lang="pt-BR" class="a">
                    <html lang="en">→de→<html lang="de">
                    <html xml:lang='en' lang=en dir="ltr">→de→<html lang="de" dir="ltr">
                    <html lang = "">→de→<html lang="de">
                    <html>→ar→<html lang="ar" dir="rtl">
                    <html dir=auto>→he→<html lang="he" dir=auto>
                    <!-- <html lang="en"> --><html>→fr→<!-- <html lang="en"> --><html lang="fr">
                    <html data-lang="en">→fr→<html lang="fr" data-lang="en">
                    <p>x</p>→fr→<p>x</p>
                    <html {% if a > b %}lang="x"{% endif %}>→fr→<html {% if a > b %}lang="x"{% endif %}>
                    <htmlx>→fr→<htmlx>
                    """)
    void thePageSaysWhatItIsWrittenIn(String page, String tag, String expected) {
        assertThat(HtmlLanguage.with(page, tag, true)).isEqualTo(expected);
    }

    @Test
    void itsOwnWordStandsUnlessReplaced() {
        assertThat(HtmlLanguage.with("<html lang=\"sv\">", "en", false))
                .isEqualTo("<html lang=\"sv\">");
        assertThat(HtmlLanguage.with("<html>", "en", false)).isEqualTo("<html lang=\"en\">");
    }

    @Test
    void itsOwnWordIsRead() {
        assertThat(HtmlLanguage.of("<!doctype html>\n<html class=x lang='de-AT' >"))
                .isEqualTo("de-AT");
        assertThat(HtmlLanguage.of("<html lang=de>")).isEqualTo("de");
        assertThat(HtmlLanguage.of("<html>")).isEmpty();
        assertThat(HtmlLanguage.of("<p lang=de>")).isEmpty();
        assertThat(HtmlLanguage.of("")).isEmpty();
    }
}

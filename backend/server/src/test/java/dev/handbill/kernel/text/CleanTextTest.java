package dev.handbill.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "علی\u200cرضا",
                "ශ්\u200dරී",
                "മവന്\u200c",
                "Chef 👩\u200d🍳",
                "Anna ❤️",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
                "葛\udb40\udd00城",
                "O’Neill",
            })
    void namesKeepWhatTheyAreWrittenWith(String name) {
        assertThat(CleanText.line(name)).isEqualTo(name);
    }

    @Test
    void namesLoseWhatNobodySees() {
        assertThat(CleanText.line("\u200bZed\u200b")).isEqualTo("Zed");
        assertThat(CleanText.line("\u202aBid\u202c")).isEqualTo("Bid");
        assertThat(CleanText.line("Nan\u00a0")).isEqualTo("Nan");
        assertThat(CleanText.line("  Anna \t\u00a0 Smith\u200d ")).isEqualTo("Anna Smith");
        assertThat(CleanText.line("a\0b")).isEqualTo("a b");
        assertThat(CleanText.line("Sof\u00adia\ufeff")).isEqualTo("Sofia");
        assertThat(CleanText.line("x\udb40\udc41\udb40\udc42")).isEqualTo("x");
        assertThat(CleanText.lines("one \u200b\r\ntwo\u00a0three")).isEqualTo("one \r\ntwo three");
    }

    @Test
    void codesAreReadAsTyped() {
        for (String typed :
                new String[] {
                    "0123-4567-89ABC",
                    " o1234567 89abc",
                    "0l23\u200b4567\u00a089ABC\ufeff",
                    "０１２３–４５６７−８９ＡＢＣ"
                }) {
            assertThat(CouponCode.of(typed))
                    .as(typed)
                    .map(CouponCode::value)
                    .contains("0123456789ABC");
        }
        assertThat(CouponCode.of("0123456789AB")).isEmpty();
        assertThat(CouponCode.of("0123456789ABU")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "europe/berlin|Europe/Berlin",
                "America/new_york|America/New_York",
                "Eastern Time (US & Canada)|America/New_York",
                "Pacific Standard Time|America/Los_Angeles",
                "(GMT+01:00) Berlin|Europe/Berlin",
                "(UTC-05:00) Eastern Time (US & Canada)|America/New_York",
                "US/Eastern|US/Eastern",
                "UTC|UTC",
            })
    void zonesAreReadByTheirNames(String text, String zone) {
        assertThat(TimeZones.written(text).only()).map(ZoneId::getId).contains(zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"EST", "GMT+1", "-05:00", "UTC+02:00", "Mars", "", "Etc/Nowhere", "IST"})
    void whatMeansNoOneZoneIsRefused(String text) {
        assertThat(TimeZones.of(text)).isEmpty();
        assertThat(TimeZones.written(text).values()).isEmpty();
        assertThat(TimeZones.written(text).problem()).contains("Europe/Berlin");
    }

    @Test
    void amountsAreWrittenWithTheirCurrency() {
        assertThat(Money.currency(" eur\u200b")).map(Currency::getCurrencyCode).contains("EUR");
        assertThat(Money.currency("EURO")).isEmpty();
        assertThat(new Money(1299, Currency.getInstance("USD")).in(Locale.US)).isEqualTo("$12.99");
        assertThat(new Money(1299, Currency.getInstance("JPY")).in(Locale.US)).isEqualTo("¥1,299");
        assertThat(Money.isAmount(-1)).isFalse();
    }
}

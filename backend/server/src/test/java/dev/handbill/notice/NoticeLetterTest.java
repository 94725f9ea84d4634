package dev.handbill.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.business.Business;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeLetterTest {
    private static final String URL = "https://shop.example/reset?a=1&b=2";
    private static final NoticeLetter LETTER =
            new NoticeLetter(
                    "en",
                    "Hello <Ada>",
                    List.of("Before \"this\""),
                    new NoticeLetter.Button("Go & see", URL),
                    List.of("After"));

    @Test
    void whatOthersWroteIsNoHtml() {
        String html = LETTER.html(business("<b>Shop</b>", "#ffee00", null), "https://shop.example");

        assertThat(html)
                .contains("Hello &lt;Ada&gt;", "&lt;b&gt;Shop&lt;/b&gt;", "Go &amp; see")
                .contains("href=\"https://shop.example/reset?a=1&amp;b=2\"")
                .doesNotContain("<Ada>", "<b>", "<script");
    }

    @Test
    void itHasTheBusinesssLook() {
        assertThat(LETTER.html(business("Shop", "#ffee00", "abc"), "https://shop.example"))
                .contains("https://shop.example/c/brand/logo?v=abc", "#ffee00", "color:#1a1d21")
                .contains("alt=\"Shop\"");
        assertThat(LETTER.html(business("Shop", "javascript:1", null), "https://shop.example"))
                .contains("#0b7285")
                .doesNotContain("javascript", "<img");
    }

    @Test
    void itsTextSaysTheSame() {
        assertThat(LETTER.text(business("Shop", "#ffee00", null)))
                .isEqualTo(
                        "Hello <Ada>\n\nBefore \"this\"\n\n%s\n\nAfter\n\n-- \nShop"
                                .formatted(URL));
    }

    private static Business business(String name, String color, @Nullable String logo) {
        return new Business(
                name,
                "",
                ZoneOffset.UTC,
                "US",
                "USD",
                "en",
                color,
                "",
                "",
                "",
                List.of(),
                logo,
                new byte[0]);
    }
}

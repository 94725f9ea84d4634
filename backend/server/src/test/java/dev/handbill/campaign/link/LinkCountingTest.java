package dev.handbill.campaign.link;

import static dev.handbill.campaign.link.LinkCountingFixture.PUBLIC_URL;
import static dev.handbill.campaign.link.LinkCountingFixture.SEALS;
import static dev.handbill.campaign.link.LinkCountingFixture.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.link.MessageTokens.Message;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links are counted, by which address, and where that leads. */
class LinkCountingTest {
    private static final String TOKEN = TOKENS.of(new Message(7, 4_711));

    @Test
    void eachLinkIsFoundOnceInItsOrder() {
        assertThat(
                        shown(
                                """
                                <a href="https://a.example/menu?a=1&amp;b=2">Menu</a>
                                <A class=x HREF='HTTP://b.example'>B</A> <a href="https://a.example/menu?a=1&amp;b=2">Again</a>
                                <!--[if mso]><a href="https://c.example/mso">Outlook</a><![endif]-->
                                <area href="https://d.example/?n={{ first_name | default("you") }}&x=1">
                                <a {% if vip %}href="https://e.example"{% endif %}>E</a>
                                """))
                .containsExactly(
                        "https://a.example/menu?a=1&b=2",
                        "HTTP://b.example",
                        "https://c.example/mso",
                        "https://d.example/?n=…&x=1",
                        "https://e.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ short_url }}",
                "{{ unsubscribe_url }}?a",
                "{{preferences_url}}",
                "{{ why_url }}",
                "https://shop.example/c/ABCDEFGHJKMNP",
                "https://shop.example/u/x",
                "mailto:luigi@shop.example",
                "tel:+12025550143",
                "#menu",
                "/menu",
                "javascript:alert(1)",
                "https://",
                "https:///x",
                ""
            })
    void whatLeadsToNobodysPageIsNotCounted(String address) {
        assertThat(shown("<a href=\"" + address + "\">x</a>")).isEmpty();
    }

    @Test
    void linksBeyondTheBoundAreNotCounted() {
        String html =
                IntStream.range(0, 300)
                        .mapToObj("<a href='https://a.example/%d'>x</a>"::formatted)
                        .collect(Collectors.joining());

        assertThat(shown(html)).hasSize(WrittenLink.MOST);
        assertThat(LinkCountingFixture.counting(html).href(TOKEN, "https://a.example/299"))
                .isEqualTo("https://a.example/299");
    }

    @Test
    void anAddressForAllIsNotInItsLink() {
        LinkCounting counting =
                LinkCountingFixture.counting("<a href='https://a.example/menu?a=1&amp;b=2'>x</a>");

        assertThat(counting.href(TOKEN, "https://a.example/menu?a=1&amp;b=2"))
                .isEqualTo(PUBLIC_URL + "/l/" + TOKEN + "/1");
        assertThat(TOKENS.open(TOKEN)).contains(new Message(7, 4_711));
    }

    @Test
    void nothingPersonalCanBeReadInALink() {
        LinkCounting counting =
                LinkCountingFixture.counting(
                        "<a href='https://a.example/?n={{ first_name }}&m={{ email }}'>x</a>"
                                + "<a href='https://a.example/{{ first_name }}'>y</a>");
        String address = "https://a.example/?n=Änne&m=anna@example.com";

        String href = counting.href(TOKEN, address.replace("&", "&amp;"));

        assertThat(href)
                .startsWith(PUBLIC_URL + "/l/" + TOKEN + "/1/")
                .doesNotContain("nne")
                .doesNotContain("anna")
                .isEqualTo(counting.href(TOKEN, address));
        String sealed = href.substring(href.lastIndexOf('/') + 1);
        assertThat(SEALS.open(TOKEN, sealed)).contains(address);
        assertThat(SEALS.open(TOKENS.of(new Message(7, 4_712)), sealed)).isEmpty();
    }

    @Test
    void whatIsChangedLeadsNowhere() {
        String sealed = SEALS.seal(TOKEN, "https://a.example/Anna");
        for (int i = 0; i < sealed.length(); i++) {
            assertThat(SEALS.open(TOKEN, changed(sealed, i))).as("letter %d", i).isEmpty();
        }
        for (int i = 0; i < TOKEN.length() - 1; i++) {
            assertThat(TOKENS.open(changed(TOKEN, i))).as("letter %d", i).isEmpty();
        }
        for (String none : List.of("", "x", "!", "test", "a".repeat(64), "a".repeat(5_000))) {
            assertThat(TOKENS.open(none)).isEmpty();
            assertThat(SEALS.open(TOKEN, none)).isEmpty();
        }
    }

    @Test
    void anAddressOfAnotherKindStaysAsItIs() {
        LinkCounting counting =
                LinkCountingFixture.counting("<a href=\"{{ attributes.link }}\">x</a>");

        for (String address :
                List.of(
                        "javascript:alert(1)",
                        "mailto:a@b.example",
                        "https://shop.example/c/ABC",
                        "",
                        "https://a.example/" + "x".repeat(600))) {
            assertThat(counting.href(TOKEN, address)).isEqualTo(address);
        }
        assertThat(counting.href(TOKEN, "https://a.example")).contains("/l/" + TOKEN + "/1/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?y=1#z, https://a.example/x?y=1#z",
        "https://a.example/Bärlauch & Käse, https://a.example/B%C3%A4rlauch%20&%20K%C3%A4se",
        "https://bücher.example/%20, https://xn--bcher-kva.example/%20",
        "'https://a.example/\r\nSet-Cookie: a=b', https://a.example/%0D%0ASet-Cookie:%20a=b"
    })
    void noAddressCanEndItsHeader(String address, String header) {
        assertThat(LinkAddresses.inHeader(address)).isEqualTo(header);
    }

    private static List<String> shown(String html) {
        return WrittenLink.allIn(html, PUBLIC_URL).stream().map(WrittenLink::shown).toList();
    }

    private static String changed(String text, int at) {
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}

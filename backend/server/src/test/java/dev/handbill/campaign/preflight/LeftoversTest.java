package dev.handbill.campaign.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was copied from another system and would go out as it is written. */
class LeftoversTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*|FNAME|*",
                "*|MC:SUBJECT|*",
                "[Name,fallback=]",
                "[Name, fallback=friend]",
                "{contactfield=firstname}",
                "%FIRSTNAME%",
                "%first_name%",
                "%%First Name%%",
                "[[firstname]]",
                "[[data:first_name]]",
                "${firstName}",
                "{$name}",
                "{first_name}",
                "{ First Name }",
                "-name-",
                "-first_name-",
                "[FIRSTNAME]",
                "<<First Name>>",
                "&lt;&lt;Name&gt;&gt;",
                "#FIRSTNAME#",
                "@@first_name@@",
                "~Contact.FirstName~",
                "__first_name__"
            })
    void namesOtherSystemsPlaceholders(String tag) {
        assertThat(ForeignTags.in("<p>Hi " + tag + ", your coupon: {{ short_url }}</p>"))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.written()).isEqualTo(tag);
                            assertThat(found.at()).isEqualTo(6);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi {{ first_name }}, 100% off & 50% more, 20 %",
                "<style>@media(max-width:600px){.name{width:100%}}</style><a href=\"https://x.example/%C3%A4%20b?a={{ email }}\">x</a>",
                "well-name-known, e-mail-address, 5-name",
                "a [link] (x) [1]",
                "user@shop.example and @shop",
                "#sale #WINTER",
                "&#39;&#8211;",
                "$5 {5} {a: b}",
                "<a href='#top'>{{ {'a': 1}.a }}</a>",
                "{% raw %}{{ first_name }}{% endraw %}{# *|FNAME|* #}",
                "_name_",
                "2 << 3 >> 1"
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(ForeignTags.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.shop.example/menu|https:// in front",
                "shop.example|https:// in front",
                "shop.example:8080/x|https:// in front",
                "//shop.example/x|https: in front",
                "/menu.html|relative",
                "menu|relative",
                "../a.png|relative",
                "file:///C:/menu.pdf|file of one computer",
                "cid:logo|attachment",
                "http://localhost:8080/x|your own network",
                "https://127.0.0.1/|your own network",
                "http://192.168.1.5/logo.png|your own network",
                "https://intranet/x|your own network",
                "javascript:alert(1)|script",
                "JavaScript:void(0)|script",
                "data:text/html,x|no page",
                "https:shop.example|lacks the //",
                "https://|names no website",
                "https://http://shop.example|can exist",
                "blob:https://x.example/1|outside of your browser"
            })
    void namesLinksThatLeadNowhere(String address, String why) {
        assertThat(DeadLinks.in("<p>x</p>\n<a href=\"" + address + "\">x</a>"))
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.why()).contains(why);
                            assertThat(link.at()).isEqualTo(18);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/a?b=1&c=2",
                "http://müller.de",
                "{{ short_url }}",
                "{{ short_url }}?x=1",
                "https://{{ attributes.shop }}.example/",
                "https://shop.example/{{ first_name | urlencode }}",
                "mailto:a@b.example",
                "tel:+49151",
                "sms:+49151?body=x",
                "#top",
                "HTTPS://SHOP.EXAMPLE"
            })
    void leavesGoodLinksAlone(String address) {
        assertThat(DeadLinks.in("<a href='" + address + "'>x</a><!-- <a href=www.x.example> -->"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FNAME,first_name",
        "contact.FIRSTNAME,first_name",
        "firstName,first_name",
        "unsub,unsubscribe_url"
    })
    void asksWhetherAKnownOneWasMeant(String written, String meant) {
        assertThat(SimilarVariables.advice(written)).isEqualTo("Did you mean {{ " + meant + " }}?");
    }
}

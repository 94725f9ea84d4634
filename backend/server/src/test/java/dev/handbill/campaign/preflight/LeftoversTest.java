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
                "__first_name__",
                // Mailchimp
                "*|DATE:d/m/Y|*",
                "*|FNAME:Friend!|*",
                "*|IF:POINTS >= 5|*",
                "*%7CUNSUB%7C*",
                // ActiveCampaign
                "%SENDER-INFO%",
                "%PERS_1%",
                "%FIRSTNAME|DEFAULT:friend%",
                "%TODAY+1%",
                // Constant Contact, Omnisend, GetResponse
                "[[FIRSTNAME OR \"friend\"]]",
                "[[contact.first_name]]",
                "[[firstname mode=\"fb\" fallback=\"x\"]]",
                // MailerLite, AWeber, Salesforce, Zoho, Dotdigital
                "{$name|default('friend')}",
                "{!firstname_fix}",
                "{!Contact.FirstName}",
                "%%=v(@name)=%%",
                "%%[ SET @x = 1 ]%%",
                "$[FNAME]$",
                "$[LI:UNSUBSCRIBE]$",
                "$UNSUB$",
                "$!{contact.name}",
                "$contact.first_name",
                // Square, Wix, VerticalResponse
                "{fname}",
                "{EMAIL_ADDRESS}",
                "{UNSUBSCRIBE}",
                // templates of programs, and Word
                "<%= first_name %>",
                "&lt;%= name %&gt;",
                "<#if name>",
                "{ MERGEFIELD First_Name }",
                "«First Name»",
                // Campaign Monitor
                "<unsubscribe>",
                "<webversion>",
                // WhatsApp
                "{{1}}",
                // Mailgun, SendGrid's old ones, Razor, and others
                "%recipient.first%",
                "-%first%-",
                "!*FIRSTNAME*!",
                "^FNAME^",
                "||FNAME||",
                "##first_name##",
                "::first_name::",
                "@Model.Name",
                "{name|friend}",
                "[firstname|there]",
                "<FIRSTNAME>",
                "&lt;first name&gt;",
                // in other languages, and by whoever writes texts for others
                "[Vorname]",
                "{Vorname}",
                "%Vorname%",
                "[prénom]",
                "[imię]",
                "[Your Name]",
                "[INSERT OFFER HERE]",
                "[Ihr Name]",
                "%7B%7Bfirst_name%7D%7D"
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
                "<style>@media(max-width:600px){.name{width:100%}}</style><a"
                        + " href=\"https://x.example/%C3%A4%20b?a={{ email }}\">x</a>",
                "well-name-known, e-mail-address, 5-name",
                "a [link] (x) [1]",
                "user@shop.example and @shop",
                "#sale #WINTER",
                "&#39;&#8211;",
                "$5 {5} {a: b}",
                "<a href='#top'>{{ {'a': 1}.a }}</a>",
                "{% raw %}{{ first_name }}{% endraw %}{# *|FNAME|* #}",
                "_name_",
                "2 << 3 >> 1",
                "US$ 5, $10, A$AP and $CASH",
                "Dit «Bonjour», dit «notre menu»",
                "100%VEGAN% of it {A} {AB} {2026}",
                "<b>5</b>% <%",
                "{{ 1 + 1 }} {{ 10 | string }}",
                "#if you can",
                "<code>X</code> <NAME",
                "## Menu ## and # 5 #",
                "a || b || c, 2^X^2 and !*!",
                "[see your table](https://x.example) [yours]",
                "20%off%, 5% name % and 100%name%",
                "office::name, @Models"
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
                "blob:https://x.example/1|outside of your browser",
                "info@shop.example|mailto: in front",
                "+49 151 1234567|tel: in front",
                "0151-1234567|tel: in front",
                "mailto:|no e-mail address",
                "mailto:shop.example|no e-mail address",
                "mailto:info(at)shop.example?subject=Hi|no e-mail address",
                "tel:|no phone number",
                "tel:call us|no phone number",
                "sms:|no phone number",
                "https://shop.example/our menu.pdf|space",
                "https://shop..example/|can exist",
                "https://.shop.example/|can exist",
                "https://www,shop.example/|can exist",
                "https://shop .example/|can exist",
                "htp://shop.example|do not open",
                "https//shop.example|https:// in front",
                "http:/shop.example|lacks the //",
                "https://shop.example/menu|Write your own",
                "https://www.example.com|Write your own",
                "HTTPS://EXAMPLE.ORG./|Write your own",
                "https://user@menu.example.net:8443/x|Write your own",
                "http://shop.test?x|Write your own",
                "https://nothing.invalid#x|Write your own",
                "https://shop.cafe:99999/|no server can have",
                "https://shop.cafe:0/|no server can have",
                "https://shop.cafe:65536|no server can have"
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
                "https://shop.cafe/a?b=1&c=2",
                "http://müller.de",
                "{{ short_url }}",
                "{{ short_url }}?x=1",
                "https://{{ attributes.shop }}.example/",
                "https://shop.cafe/{{ first_name | urlencode }}",
                "mailto:a@b.example",
                "tel:+49151",
                "sms:+49151?body=x",
                "#top",
                "HTTPS://SHOP.CAFE",
                " https://shop.cafe ",
                "https://shop.cafe:8443/a",
                "https://shop.cafe:65535/?x=:99999",
                "https://shop.cafe:/",
                "https://myexample.com/test",
                "https://test.cafe/.invalid",
                "https://shop.cafe/a%20b,c;d(e)!",
                "https://shop.cafe/?q={{ a | default(\"b c\") }}",
                "mailto:?subject=Look",
                "mailto:a@b.example,c@d.example?subject=x y",
                "mailto:{{ attributes.owner }}",
                "mailto:%20a@b.example",
                "tel:+1 (202) 555-0143",
                "tel:112",
                "tel:{{ attributes.phone }}",
                "tel:+12025550143;ext=5"
            })
    void leavesGoodLinksAlone(String address) {
        assertThat(DeadLinks.in("<a href='" + address + "'>x</a><!-- <a href=www.x.example> -->"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Menu: http://localhost:8080/x.|http://localhost:8080/x",
                "(http://192.168.1.5/a)|http://192.168.1.5/a",
                "See https:shop.example now|https:shop.example",
                "file:///C:/menu.pdf|file:///C:/menu.pdf"
            })
    void namesDeadLinksOfAText(String text, String address) {
        assertThat(DeadLinks.inText(text))
                .singleElement()
                .satisfies(link -> assertThat(link.address()).isEqualTo(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.cafe/menu. Bye",
                "{{ short_url }} https://{{ attributes.shop }}.example/x",
                "until 5: https",
                "shop.example or www.shop.example"
            })
    void leavesGoodLinksOfATextAlone(String text) {
        assertThat(DeadLinks.inText(text)).isEmpty();
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

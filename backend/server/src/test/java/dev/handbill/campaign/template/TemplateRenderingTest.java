package dev.handbill.campaign.template;

import static dev.handbill.campaign.template.TemplateFixture.ANNA;
import static dev.handbill.campaign.template.TemplateFixture.email;
import static dev.handbill.campaign.template.TemplateFixture.html;
import static dev.handbill.campaign.template.TemplateFixture.named;
import static dev.handbill.campaign.template.TemplateFixture.sms;
import static dev.handbill.campaign.template.TemplateFixture.templates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.template.html.HtmlText;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.campaign.template.sms.SmsText;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRenderingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "{{ first_name }} {{ last_name }}→Anna Bell",
                "{{ customer.first_name }}→Anna",
                "{{ customer.attributes.city | default('your city') }}→Oslo",
                "{{ attributes['city'] }}→Oslo",
                "{{ attributes.street | default('your city') }}→your city",
                "{{ customer.language | default('en', true) }}→en",
                "{% if 'vip' in segments %}yes{% else %}no{% endif %}→yes",
                "{% if 'gold' in segments %}yes{% elif first_name == 'Anna' %}anna{% endif %}→anna",
                "{% for s in segments %}{{ loop.index }}{{ s }}{% if not loop.last %},{% endif %}{% endfor %}→1vip,2lunch",
                "{{ segments | join('+') }}→vip+lunch",
                "{{ segments | length }}→2",
                "{{ segments[0] }}→vip",
                "{% for k, v in attributes.items() %}{% if k == 'city' %}{{ v }}{% endif %}{% endfor %}→Oslo",
                "{% set city = attributes.city %}{{ city | upper }}→OSLO",
                "{{ first_name.upper() }}→ANNA",
                "{{ 'A' if first_name else 'B' }}→A",
                "{{ first_name ~ '!' }}→Anna!",
                "{{ 2 + 3 * 4 }}→14",
                "{% for i in range(3) %}{{ i }}{% endfor %}→012",
                "{% raw %}{{ first_name }}{% endraw %}→{{ first_name }}",
                "a{# {{ nothing }} #}b→ab",
                "{{ missing }}|{{ customer.attributes.missing }}→|",
                "{{ business.name }}→Luigi&#39;s &amp; Sons",
                "{{ offer_title }}: {{ offer_terms }}→Free coffee: One per visit",
                "{{ coupon_code }}→ABCD-EFGH-JKMNP",
                "{{ short_url }}→https://shop.example/c/ABCDEFGHJKMNP",
                "{{ qr_url }}→https://shop.example/r/7-42-aaaaaaaaaaaaaaaaaaaaaa",
                "{{ expires_at }}→December 21, 2026",
                "{{ first_name is defined }}→True",
                "{{ attributes.city | replace('s', 'z') | lower }}→ozlo",
            })
    void whatJinja2AuthorsKnowWorks(String template, String expected) {
        assertThat(html(template)).isEqualTo(expected);
    }

    @Test
    void customersDataIsTextWhateverItLooksLike() {
        String rendered =
                email(
                                "<p title=\"{{ first_name }}\">{{ first_name }}</p>",
                                named("\"><script>{{ 7*7 }}{% raw %}"))
                        .html();

        assertThat(rendered)
                .doesNotContain("<script>")
                .doesNotContain("49")
                .contains("&#34;&gt;&lt;script&gt;{{ 7*7 }}{% raw %}");
        assertThat(html("{{ attributes.note }}")).isEqualTo("{{ 7*7 }}");
        assertThat(html("{% set a = attributes.note %}{{ a }}")).isEqualTo("{{ 7*7 }}");
    }

    @Test
    void concatenatedAndFilteredDataIsStillEscaped() {
        for (String template :
                List.of(
                        "{{ first_name ~ 'x' }}",
                        "{{ [first_name, 'x'] | join('') }}",
                        "{{ first_name | upper }}",
                        "{{ first_name | default('x') }}",
                        "{{ missing | default(first_name) }}",
                        "{{ first_name | trim }}",
                        "{% set a = first_name %}{{ a }}",
                        "{{ 'x' | replace('x', first_name) }}",
                        "{{ first_name | e }}",
                        "{% for c in [first_name] %}{{ c }}{% endfor %}",
                        "{{ qr_code | replace('1', first_name) }}",
                        "{{ first_name | truncate(500) }}",
                        "{{ first_name | title }}",
                        "{{ first_name | capitalize }}")) {
            assertThat(email(template, named("<b>&\"'")).html().toLowerCase())
                    .as(template)
                    .doesNotContain("<b>");
        }
    }

    @Test
    void subjectsAreOneLineAndNotEscaped() {
        RenderedEmail email =
                templates("Hi {{ first_name }},\r\nBcc: x@y.z", "x", "", "cid")
                        .email(named("O'Neil\r\nTo: a@b.c"));

        assertThat(email.subject()).isEqualTo("Hi O'Neil To: a@b.c, Bcc: x@y.z");
    }

    @Test
    void theQrCodeComesWithCodeAndLink() {
        RenderedEmail email = email("<body>{{ qr_code }}</body>", ANNA);

        assertThat(email.html())
                .contains(
                        "src=\"cid:coupon@handbill\"",
                        "ABCD-EFGH-JKMNP",
                        "href=\"https://shop.example/c/ABCDEFGHJKMNP\"");
        assertThat(email.html().chars()).allMatch(c -> c < 0xE000);
        assertThat(email.qr()).isNotNull();
        assertThat(email.text()).contains("ABCD-EFGH-JKMNP\nhttps://shop.example/c/ABCDEFGHJKMNP");
    }

    @Test
    void theQrCodeIsInlinedWhereTheCampaignWantsItSo() {
        RenderedEmail email = templates("s", "{{ qr_code }}", "", "data-uri").email(ANNA);

        assertThat(email.html()).contains("src=\"data:image/png;base64,iVBOR");
        assertThat(email.qr()).isNull();
    }

    @Test
    void aTemplateWithoutQrCodeHasNone() {
        assertThat(email("Hi", ANNA).qr()).isNull();
    }

    @Test
    void theFooterAddsTheWayOutAndTheAddress() {
        RenderedEmail email = email("<html><body><p>Hi</p></BODY></html>", ANNA);

        assertThat(email.html())
                .containsSubsequence(
                        "<p>Hi</p>",
                        "Luigi&#39;s &amp; Sons<br>1 Main Street<br>Springfield",
                        "href=\"https://shop.example/u/42-email\"",
                        "</BODY>");
        assertThat(email.text())
                .contains(
                        "1 Main Street\nSpringfield",
                        "Unsubscribe (https://shop.example/u/42-email)");
        assertThat(email.unsubscribeUrl()).isEqualTo("https://shop.example/u/42-email");
    }

    @Test
    void theFooterTellsWhyAndLetsChoose() {
        assertThat(email("<p>Hi</p>", ANNA).html())
                .contains("href=\"https://shop.example/u/p/42-email\"")
                .contains("href=\"https://shop.example/u/why/42-email\"");
        assertThat(sms("{{ preferences_url }} {{ why_url }}").text())
                .contains("https://shop.example/u/p/42-sms https://shop.example/u/why/42-sms")
                .contains("Reply STOP to opt out");
    }

    @Test
    void theFooterAddsOnlyWhatIsMissing() {
        String own = email("{{ unsubscribe_url }} {{ business.postal_address }}", ANNA).html();
        String hidden =
                email(
                                "{% if false %}{{ unsubscribe_url }}{% endif %}{{ business.postal_address }}",
                                ANNA)
                        .html();

        assertThat(own).doesNotContain("Unsubscribe</a>");
        assertThat(hidden).contains("Unsubscribe</a>");
    }

    @Test
    void plainTextKeepsLinksListsAndAlternatives() {
        RenderedEmail email =
                email(
                        "<style>p{}</style><h1>Hello</h1><p>See <a href='https://a.b/c'>our menu</a>.<br>Bye</p><ul><li>One<li>Two</ul><img alt='A cake' src=x><div style='display:none'>no</div>",
                        ANNA);

        assertThat(email.text())
                .startsWith(
                        "Hello\n\nSee our menu (https://a.b/c).\nBye\n\n- One\n- Two\n\nA cake");
        assertThat(email.text()).doesNotContain("p{}").doesNotContain("no\n");
    }

    @Test
    void textMessagesNameTheSenderAndTheWayOut() {
        assertThat(sms("Free coffee! {{ short_url }}").text())
                .isEqualTo(
                        "Luigi's & Sons: Free coffee! https://shop.example/c/ABCDEFGHJKMNP\nReply STOP to opt out");
        assertThat(sms("{{ business.name }}: hi. Reply STOP to end").text())
                .isEqualTo("Luigi's & Sons: hi. Reply STOP to end");
        assertThat(sms("Luigi's & Sons {{ unsubscribe_url }}").text())
                .isEqualTo("Luigi's & Sons https://shop.example/u/42-sms");
        assertThat(sms("Don’t “miss” it – STOP").text())
                .isEqualTo("Luigi's & Sons: Don't \"miss\" it - STOP");
    }

    @ParameterizedTest
    @CsvSource({
        "a,160,GSM-7,160,1",
        "a,161,GSM-7,161,2",
        "a,306,GSM-7,306,2",
        "a,307,GSM-7,307,3",
        "€,80,GSM-7,160,1",
        "€,81,GSM-7,162,2",
        "ж,70,UCS-2,70,1",
        "ж,71,UCS-2,71,2",
        "ж,135,UCS-2,135,3",
        "😀,35,UCS-2,70,1"
    })
    void segmentsAreCountedAsNetworksBillThem(
            String letter, int times, String encoding, int characters, int segments) {
        RenderedSms counted = SmsText.count(letter.repeat(times));

        assertThat(counted.encoding().wire()).isEqualTo(encoding);
        assertThat(counted.characters()).isEqualTo(characters);
        assertThat(counted.parts()).isEqualTo(segments);
    }

    @Test
    void datesAreInTheMessagesLanguage() {
        Recipient german = named("x");

        assertThat(german.language()).isEqualTo("de");
        assertThat(email("{{ expires_at }}", german).html()).contains("December 21, 2026");
        assertThat(written("de", german)).contains("21. Dezember 2026");
        assertThat(written("de", ANNA)).contains("21. Dezember 2026");
        assertThat(written("en-GB", german)).contains("21 December 2026");
        assertThat(written("pt-BR", german)).contains("21 de dezembro de 2026");
        assertThat(templates("", "", "Until {{ expires_at }}", "cid", "fr").sms(german).text())
                .contains("Until 21 décembre 2026");
    }

    @Test
    void theSubjectIsInTheMessagesLanguageToo() {
        MessageTemplates italian = templates("Entro il {{ expires_at }}", "x", "", "cid", "it");

        assertThat(italian.email(named("x")).subject()).isEqualTo("Entro il 21 dicembre 2026");
    }

    private static String written(String language, Recipient recipient) {
        return templates("Hi", "{{ expires_at }}", "", "cid", language).email(recipient).html();
    }

    @Test
    void manyThreadsRenderEachTheirOwn() throws Exception {
        MessageTemplates templates =
                templates(
                        "{{ first_name }}",
                        "{% for s in segments %}{{ s }}{% endfor %}{{ first_name }} {{ qr_code }}",
                        "",
                        "cid");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> calls =
                    IntStream.range(0, 400)
                            .<Callable<String>>mapToObj(
                                    i -> () -> templates.email(named("N" + i)).subject())
                            .toList();
            List<Future<String>> done = threads.invokeAll(calls);
            for (int i = 0; i < done.size(); i++) {
                assertThat(done.get(i).get()).isEqualTo("N" + i);
            }
        }
    }

    /** A way out that no reader sees is none: the footer has it, in both parts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hi</p><!-- {{ unsubscribe_url }} -->",
                "<p>Hi</p><!--[if mso]><a href='{{ unsubscribe_url }}'>Unsubscribe</a><![endif]-->",
                "<p>Hi</p><div style='display:none'><a href='{{ unsubscribe_url }}'>Unsubscribe</a></div>",
                "<p>Hi</p><p style='visibility:hidden'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><p style='font-size:0px'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><p hidden>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><a href='{{ unsubscribe_url }}'></a>",
                "<p title='{{ unsubscribe_url }}'>Hi</p>",
                "<body><p>Hi</p><!-- {{ unsubscribe_url }}</body>",
                "<body><p>Hi</p><style>.a{} {{ unsubscribe_url }}</body>",
                "<body><p>Hi</p><div style='display:none'>{{ unsubscribe_url }}</body>",
                "<p>Hi</p><a style='color:#fff' href='{{ unsubscribe_url }}'>Unsubscribe</a>",
                "<table bgcolor=#222222><tr><td style='color: rgb(34, 34, 34)'>Hi <a href='{{ unsubscribe_url }}'>Bye</a></table>",
                "<div style='background:#0b7285 url(x.png);COLOR:#0B7286'>{{ unsubscribe_url }}</div>Hi",
                "<p>Hi</p><font color=white>{{ unsubscribe_url }}</font>",
                "<p>Hi</p><p style='color:rgba(0,0,0,0)'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><p style='color:#00000000'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><p style='opacity:0'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><p style='font-size: 1px'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><p style='margin-left:-9999px'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><p style='clip: rect(0 0 0 0)'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><p style='transform:scale(0)'>{{ unsubscribe_url }}</p>",
                "<p>Hi</p><template>{{ unsubscribe_url }}</template>",
                "<style>.legal, p.x { display: none }</style><p>Hi</p><p class='small Legal'>{{ unsubscribe_url }}</p>",
                "<style>#bye{visibility:hidden}</style><p>Hi</p><p id=bye>{{ unsubscribe_url }}</p>",
            })
    void aHiddenWayOutIsNone(String template) {
        RenderedEmail email = email(template, ANNA);

        assertThat(HtmlText.of(email.html()))
                .contains("Unsubscribe (https://shop.example/u/42-email)");
        assertThat(email.text()).contains("Unsubscribe (https://shop.example/u/42-email)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='color:#666'>Hi <a href='{{ unsubscribe_url }}' style='color:#777'>Bye</a></p>",
                "<div style='background-color:#000;color:#fff'>Hi <a href='{{ unsubscribe_url }}'>Bye</a></div>",
                "<table><td bgcolor='#000000'><font color='#ffffff'>{{ unsubscribe_url }}</font></table>",
                "<style>@media print{.legal{display:none}} .other{display:none}</style><p class=legal>{{ unsubscribe_url }}</p>",
                "<a href='{{ unsubscribe_url }}' style='color:#fff'><img alt=Bye src='https://x.example/a.png'></a>"
            })
    void aWayOutThatIsSeenIsEnough(String template) {
        assertThat(email(template + "{{ business.postal_address }}", ANNA).text())
                .doesNotContain("Why did I get this?");
    }

    @Test
    void faintLettersStayInTheText() {
        assertThat(HtmlText.of("<p style='color:#fff'>For you</p>")).isEqualTo("For you\n");
    }

    @Test
    void anEmailThatIsHiddenAsAWholeIsNotSent() {
        String html = email("<body style='display:none'><p>Hi</p></body>", ANNA).html();
        assertThat(HtmlText.of(html)).contains("Unsubscribe");
    }

    @Test
    void aLetterBehindTheCouponIsNoPartOfItsAddress() {
        assertThat(email("<p>{{ qr_code }}x</p>", ANNA).text())
                .contains("https://shop.example/c/ABCDEFGHJKMNP\nx");
        assertThat(email("<a href='{{ short_url }}'>{{ short_url }}</a>x", ANNA).text())
                .contains("https://shop.example/c/ABCDEFGHJKMNP x");
    }
}

package dev.handbill.campaign.template;

import static dev.handbill.campaign.template.TemplateFixture.ANNA;
import static dev.handbill.campaign.template.TemplateFixture.counted;
import static dev.handbill.campaign.template.TemplateFixture.named;
import static dev.handbill.campaign.template.TemplateFixture.templates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.FilledText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled is to the letter what is rendered, or it is rendered. */
class PreparedEmailTest {
    private static final long SEED = Long.getLong("prepared.seed", 20_261_128L);
    private static final int TEMPLATES = 3_000;
    private static final int RECIPIENTS = 8;
    private static final long DELIVERY = 4_711;

    /** In all places that a value can stand in, wise and unwise. */
    private static final List<String> FRAGMENTS =
            List.of(
                    "<p>Hi {{ first_name }},</p>",
                    "Hello{% if first_name %} {{ first_name }}{% endif %},",
                    "{% if first_name %}Don't miss it, {{ first_name }}{% else %}Hello&nbsp;you"
                            + " &copy;{% endif %}",
                    "<a href=\"{{ short_url }}\">Show my coupon</a>",
                    "<a href='{{ short_url }}'>{{ short_url }}</a>{{ last_name }}",
                    "<a href=\"{{ attributes.link }}\">{{ attributes.city }}</a>{{ last_name }}",
                    "<a href=\"https://a.example/{{ last_name }}?a=1&b={{ first_name"
                            + " }}\">https://a.example/{{ first_name }}</a>",
                    "<a href=\"{{ qr_url }}\"><img src=x alt=\"{{ first_name }}\"></a>{{ first_name"
                            + " }}",
                    "<a href=\"https://a.example/menu?a=1&amp;b=2\">Menu</a>",
                    "<A class=x HREF='HTTPS://a.example/Menu' >Menu</A><area href=\"https://b.example\">",
                    "<a href=\"https://a.example/{{ first_name | default(\"x\") }}\">{{ last_name }}</a>",
                    "<a href=\"{% if first_name %}https://a.example/{{ first_name }}{% else"
                            + " %}https://b.example{% endif %}\">x</a>",
                    "<a {% if first_name %}href='https://a.example'{% else %}href='https://b.example'{%"
                            + " endif %}>x</a>",
                    "{% for s in segments %}<a href='https://a.example/?{{ s }}'>{{ s }}</a>{% endfor %}",
                    "<a href=https://a.example>{{ first_name }}</a><a href=\"mailto:{{ first_name"
                            + " }}@a.example\">x</a>",
                    "<a href='https://a.example/{{ qr_code }}'>x</a><a href=\"\">{{ first_name }}</a>",
                    "<ul><li>{{ first_name }}<li>{{ attributes.city | default('your city') }}</ul>",
                    "{{ qr_code }}",
                    "{{ first_name }}{{ qr_code }}{{ last_name }}",
                    "<img alt=\"{{ first_name }} \" src=x>",
                    "<title>{{ offer_title }} {{ first_name }}</title>",
                    "<!-- {{ first_name }} -->",
                    "<!--{{ first_name }}-->",
                    "<!-- -{{ first_name }}> -->",
                    "<!--[if mso]><a href=\"{{ short_url }}\">{{ last_name }} </a><![endif]-->",
                    "<table><tr><td>{{ expires_at }}<td>{{ first_name }}</td></tr></table>",
                    "&middot; {{ last_name }} &amp; co &",
                    "&{{ first_name }};",
                    "&am{{ first_name }}",
                    "<{{ first_name }}>",
                    "</{{ first_name }}>",
                    "<!{{ first_name }}>",
                    "<p style=\"color:{{ attributes.color }}\">x</p>",
                    "<p class=\"{{ attributes.color }}\" {{ first_name }}>x</p>",
                    "<p style=\"color:#fff\">{{ first_name }} <a href=\"{{ unsubscribe_url }}\">Bye"
                            + " {{ last_name }}</a></p>",
                    "<font color=white>{{ business.postal_address }}{{ first_name }}</font>",
                    "<div style='display:none'>{{ first_name }}<a href='{{ short_url"
                            + " }}'>x</a></div>",
                    "{{ first_name | upper }} {{ last_name | title | truncate(5) }}",
                    "{{ first_name ~ '<' ~ last_name }}",
                    "{% for s in segments %}{{ s }}, {% endfor %}",
                    "{% for s in segments %}<b>{{ s }}</b>{% endfor %}",
                    "{% set city = attributes.city %}{{ city }} {{ attributes.city | e }}",
                    "{% set offer_title = first_name %}{{ offer_title }}",
                    "{% if attributes.city %}<b>{{ attributes.city }}</b>{% endif %}",
                    "{% if offer_terms %}<p>{{ offer_terms }}{{ first_name }}</p>{% elif first_name"
                            + " %}<i>{% endif %}",
                    "{% if not offer_terms %}<p>{% elif first_name %}{{ first_name }}{% endif %}",
                    "<span title={{ first_name }}>x</span>",
                    "<b title=\"{% if first_name %}\" hidden lang=\"{% endif %}\">{{ last_name"
                            + " }}</b>",
                    "{% if first_name %}&am{% endif %}p; or",
                    "&{% if last_name %}copy{% endif %};",
                    "<span title=\"{{ first_name }}\" data-a = '{{ last_name }}'>x</span>",
                    "{{ first_name }}{{ last_name }}",
                    "<p>{{ unsubscribe_url }}</p>",
                    "<a href=\"{{ unsubscribe_url }}\">{{ attributes.city }}</a>",
                    "{{ business.postal_address }}",
                    "<br>",
                    "<br>\n  {{ first_name }}\n  <h1>{{ last_name }}</h1>",
                    "&nbsp;{{ first_name }}&nbsp;",
                    "</p>",
                    "<table><tr><td>",
                    "</td></tr></table>",
                    "<body>",
                    "</body>",
                    "<div style='display:none'>",
                    "<!-- open",
                    "{{ preferences_url }} {{ why_url }}",
                    "{% if expires_at %}<strong>Valid until {{ expires_at }}</strong>{% endif %}",
                    "{% for line in business.postal_address.split(\"\\n"
                            + "\") %}{{ line }}<br>{% endfor %}",
                    "{% if 'Anna' in segments %}<b>{{ first_name }}</b>{% elif last_name %}<p>{{"
                            + " last_name }}{% if first_name %}<i>{{ first_name }}</i>{% endif %}</p>{%"
                            + " else %}<br>{% endif %}",
                    "{% if last_name %}{% set offer_terms = 'x' %}{% endif %}{% if offer_terms =="
                            + " 'x' %}<hr>{% endif %}",
                    "{% for s in ['a', 'b'] if s != offer_title %}<b>{{ loop.index }}{{ s }}</b>{%"
                            + " else %}{{ first_name }}{% endfor %}",
                    "{{ attributes.link | urlencode }}{{ segments }}{{ attributes }}",
                    "{% if first_name %}{{ qr_code }}{% endif %}",
                    "{% set x %}<i>{{ first_name }}</i>{% endset %}{{ x }}",
                    "{{ first_name[0] }}{{ customer.id + 1 }}{{ missing }}",
                    "{{ first_name | int + 1 }}{{ segments[0] | int }}",
                    "<style>.{{ first_name }} { display:none }</style>",
                    "<style>.small { display:none }</style><p class=small>{{ first_name }}</p>",
                    "<textarea>{{ first_name }}</textarea><script>{{ last_name }}</script>",
                    "a < {{ first_name }} > b",
                    "{{ offer_title | upper }} {{ business.name }}");

    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "Anna",
                    "O'Neil",
                    "Tom & Jerry",
                    "<b>x</b>",
                    "\"quoted\"",
                    "a\nb",
                    " first",
                    "last ",
                    "a  b",
                    "\u00a0x\u00a0",
                    "\u2003 b",
                    "\u2028",
                    "🎉",
                    "שלום",
                    "Ελένη",
                    "{{ 7*7 }}",
                    "{% raw %}",
                    "-->",
                    "--",
                    "-",
                    ">",
                    "&amp;",
                    "&#39",
                    "&copy",
                    "amp;",
                    "=",
                    "?a",
                    "(x)",
                    "x".repeat(3_000),
                    "1 Main Street\nSpringfield",
                    "https://shop.example/c/ABCDEFGHJKMNP",
                    "https://shop.example/u/42-email",
                    "https://a.example/Anna?a=1&b=Anna",
                    "http",
                    "mailto:a@b.example",
                    "tel:1",
                    "\t",
                    "\r\n",
                    "\ud800",
                    "\0",
                    "x hidden",
                    "small",
                    "white",
                    "p");

    @Test
    void whatIsFilledIsWhatIsRendered() {
        System.out.println("Prepared e-mails are drawn with -Dprepared.seed=" + SEED);
        Random random = new Random(SEED);
        int filled = 0;
        for (int i = 0; i < TEMPLATES; i++) {
            String html =
                    random.ints(1 + random.nextInt(6), 0, FRAGMENTS.size())
                            .mapToObj(FRAGMENTS::get)
                            .collect(Collectors.joining());
            String embedding = random.nextInt(4) == 0 ? "data-uri" : "cid";
            MessageTemplates templates =
                    random.nextBoolean()
                            ? counted(html, embedding)
                            : templates("Hi", html, "", embedding);
            EmailTemplate email = templates.emailTemplate();
            for (int r = 0; r < RECIPIENTS; r++) {
                Recipient recipient = anyone(random);
                filled += areAlike(email, html, recipient) ? 1 : 0;
                assertTheProbeSeesTheSame(templates, html, recipient);
            }
        }
        System.out.printf("%d of %d were filled%n", filled, TEMPLATES * RECIPIENTS);
        assertThat(filled).isGreaterThan(TEMPLATES * RECIPIENTS / 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer", "event", "welcome-back"})
    void startersNeedNoSlowerWay(String starter) throws IOException {
        String html;
        try (InputStream file = getClass().getResourceAsStream("/starters/" + starter + ".html")) {
            html = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        EmailTemplate email = templates("Hi", html, "", "cid").emailTemplate();

        for (String name : List.of("Anna", "", "O'Neil & Söhne", "שלום", "<b>", "a\nb", "🎉")) {
            assertThat(areAlike(email, html, named(name))).as(name).isTrue();
        }
    }

    @Test
    void theFooterFollowsWhatIsShown() {
        EmailTemplate email =
                templates(
                                "Hi",
                                "<body><p>{{ attributes.note }}</p><a href='{{ unsubscribe_url"
                                        + " }}'>{{ first_name }}</a></body>",
                                "",
                                "cid")
                        .emailTemplate();

        assertThat(filled(email, ANNA).html()).doesNotContain("Unsubscribe</a>");
        assertThat(filled(email, named("")).html()).contains("Unsubscribe</a>");
        assertThat(areAlike(email, "", named(""))).isTrue();
    }

    @Test
    void allMessagesShareTheirPieces() {
        EmailTemplate email =
                templates("Hi", "<p>{{ first_name }}</p>{{ qr_code }}", "", "cid").emailTemplate();

        assertThat(filled(email, named("A")).body().pieces())
                .isSameAs(filled(email, named("B")).body().pieces());
    }

    @Test
    void whatTheRecipientIsAskedForksThePage() {
        String html =
                "{% if 'vip' in segments %}<b>VIP</b>{% elif first_name %}<i>{{ first_name }}</i>{%"
                        + " else %}<u>You</u>{% endif %}";
        EmailTemplate email = templates("Hi", html, "", "cid").emailTemplate();

        assertThat(filled(email, ANNA).html()).startsWith("<b>VIP</b>");
        assertThat(filled(email, named("Bo")).html()).startsWith("<i>Bo</i>");
        assertThat(filled(email, named("")).html()).startsWith("<u>You</u>");
        assertThat(filled(email, named("Bo")).body().pieces())
                .isSameAs(filled(email, named("Cy")).body().pieces());
    }

    @Test
    void whereAllAnswerDifferentlyTheRestIsRendered() {
        String html =
                IntStream.range(0, 10)
                        .mapToObj("{%% if first_name[%d] == 'x' %%}<b>{%% endif %%}"::formatted)
                        .collect(Collectors.joining());
        EmailTemplate email = templates("Hi", html, "", "cid").emailTemplate();
        int filled = 0;
        for (int name = 0; name < 1_000; name++) {
            String letters = Integer.toBinaryString(1_024 + name).replace('1', 'x');
            filled += areAlike(email, html, named(letters)) ? 1 : 0;
        }

        assertThat(filled).isBetween(1, 64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:{{ attributes.color }}\">x</p>",
                "<p {{ first_name }}>x</p>",
                "{% for s in segments %}<b>{{ s }}</b>{% endfor %}",
                "<!-- {{ first_name }}"
            })
    void whatTheRecipientShapesIsRendered(String html) {
        EmailTemplate email = templates("Hi", html, "", "cid").emailTemplate();

        assertThat(filledOrNull(email, ANNA)).isNull();
        assertThat(email.to(ANNA, "https://shop.example/u/42-email", DELIVERY).html()).isNotEmpty();
    }

    /** Whether it was filled; then both ways must come to the same. */
    private static boolean areAlike(EmailTemplate email, String template, Recipient recipient) {
        RenderedEmail filled = filledOrNull(email, recipient);
        if (filled == null) {
            return false;
        }
        String description = "seed %d, %s, %s".formatted(SEED, template, recipient);
        RenderedEmail rendered;
        try {
            rendered = email.rendered(recipient, url(recipient), DELIVERY);
        } catch (TemplateFailure failure) {
            throw new AssertionError(description, failure);
        }
        assertThat(filled.html()).as(description).isEqualTo(rendered.html());
        assertThat(filled.text()).as(description).isEqualTo(rendered.text());
        assertThat(filled.subject()).as(description).isEqualTo(rendered.subject());
        assertThat(filled.qr() == null).as(description).isEqualTo(rendered.qr() == null);
        if (filled.qr() != null && rendered.qr() != null) {
            assertThat(filled.qr().png()).as(description).isEqualTo(rendered.qr().png());
        }
        return true;
    }

    /** Its HTML, and what is empty, in the order of the text. */
    private static void assertTheProbeSeesTheSame(
            MessageTemplates templates, String html, Recipient recipient) {
        Map<String, Object> values = templates.values(recipient, url(recipient));
        EmailTemplate email = templates.emailTemplate();
        List<String> quickly = new ArrayList<>();
        FilledText filled = email.filledHtml(recipient, values, url(recipient), quickly::add);
        if (filled == null) {
            assertThat(quickly).isEmpty();
            return;
        }
        List<String> slowly = new ArrayList<>();
        String rendered = email.renderedHtml(recipient, values, url(recipient), slowly::add);
        String description = "seed %d, %s, %s".formatted(SEED, html, recipient);
        assertThat(filled.toString()).as(description).isEqualTo(rendered);
        assertThat(quickly).as(description).isEqualTo(slowly);
        assertThat(new RecipientProbe(templates).email(recipient).htmlBytes())
                .as(description)
                .isEqualTo(rendered.getBytes(StandardCharsets.UTF_8).length + lost(rendered));
    }

    /** Half a surrogate pair counts as a half, and is written as a question mark. */
    private static long lost(String text) {
        return text.codePoints().filter(letter -> letter >= 0xd800 && letter < 0xe000).count();
    }

    private static RenderedEmail filled(EmailTemplate email, Recipient recipient) {
        return Objects.requireNonNull(filledOrNull(email, recipient));
    }

    private static @Nullable RenderedEmail filledOrNull(EmailTemplate email, Recipient recipient) {
        return email.filled(recipient, url(recipient), DELIVERY);
    }

    private static String url(Recipient recipient) {
        return "https://shop.example/u/" + recipient.customerId() + "-" + Channel.EMAIL;
    }

    private static Recipient anyone(Random random) {
        Map<String, String> attributes = new HashMap<>();
        for (String column : List.of("city", "link", "color")) {
            if (random.nextInt(4) > 0) {
                attributes.put(column, value(random));
            }
        }
        boolean hasCoupon = random.nextInt(10) > 0;
        return new Recipient(
                42,
                "anna@example.com",
                null,
                value(random),
                value(random),
                IntStream.range(0, random.nextInt(3)).mapToObj(_ -> value(random)).toList(),
                attributes,
                null,
                hasCoupon ? ANNA.couponToken() : null,
                hasCoupon ? ANNA.couponShortCode() : null,
                random.nextInt(10) > 0 ? Instant.parse("2026-12-22T04:30:00Z") : null);
    }

    private static String value(Random random) {
        return random.nextInt(3) == 0 ? "Anna" : VALUES.get(random.nextInt(VALUES.size()));
    }
}

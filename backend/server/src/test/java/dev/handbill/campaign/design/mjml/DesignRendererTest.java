package dev.handbill.campaign.design.mjml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.design.Align;
import dev.handbill.campaign.design.Block;
import dev.handbill.campaign.design.Chip;
import dev.handbill.campaign.design.DesignColumn;
import dev.handbill.campaign.design.DesignLink;
import dev.handbill.campaign.design.DesignStyle;
import dev.handbill.campaign.design.DesignedEmail;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.Paragraph;
import dev.handbill.campaign.design.RichLine;
import dev.handbill.campaign.design.SocialLink;
import dev.handbill.campaign.design.TextRun;
import dev.handbill.campaign.template.RenderedEmail;
import dev.handbill.campaign.template.TemplateFixture;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recipient gets of a design: through MJML, the templates' compiler and its footer. */
class DesignRendererTest {
    private static final Block FOOTER = new Block.FooterBlock("end", null);
    private static final String URL = "https://shop.example/menu?a=1&b=2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ 7*7 }}",
                "{% raw %}",
                "{# never closed",
                "-->",
                "<!--[if mso]>",
                "<script>alert(1)</script>",
                "]]>",
                "</mj-text><mj-raw>",
                "<mj-include path=\"/etc/passwd\" />",
                "</td></tr></table>",
                "&lt;b&gt; &amp;amp; &#123;",
                "\" onmouseover=\"alert(1)",
                "' style='display:none",
                "hbmark0x",
                "$1 \\1 \\",
                "}} %} {",
                "{",
                "{{{{"
            })
    void whatIsWrittenIsReadAsItIsWritten(String hostile) {
        EmailDesign design =
                design(
                        new Block.HeadingBlock("a", line(text(hostile)), 1L, null),
                        paragraph(text(hostile)),
                        new Block.PictureBlock(
                                "c", "https://shop.example/a.png", hostile, null, null, null),
                        new Block.ButtonBlock("d", line(text(hostile)), web(URL), null, null));
        design = new EmailDesign(1L, null, line(text(hostile)), design.blocks());

        RenderedEmail email = email(design);
        Document page = Jsoup.parse(email.html());

        String read = squeezed(hostile);
        assertThat(squeezed(page.select("h1").text())).isEqualTo(read);
        assertThat(squeezed(page.select("p[style^=margin:0]").text())).isEqualTo(read);
        assertThat(page.select("img").attr("alt")).isEqualTo(hostile);
        assertThat(page.select("script, mj-raw, mj-include")).isEmpty();
        assertThat(page.select("[onmouseover]")).isEmpty();
        assertThat(squeezed(page.select("a[href*=/menu]").text())).isEqualTo(read);
        assertThat(squeezed(email.text())).startsWith(read + " " + read);
    }

    @Test
    void aChipFillsMissingAndEmptyValues() {
        EmailDesign design =
                design(
                        paragraph(
                                text("Hi "),
                                chip("first_name", "there \"<b>\" {{ 7*7 }} \\"),
                                text(", "),
                                chip("attributes.city", "town"),
                                text(" "),
                                chip("attributes.none", "nowhere")));

        RenderedEmail known = email(design);
        RenderedEmail unknown = TemplateFixture.email(html(design), TemplateFixture.named(""));

        assertThat(known.text()).startsWith("Hi Anna, Oslo nowhere\n");
        assertThat(Jsoup.parse(known.html()).text()).contains("Hi Anna, Oslo nowhere");
        assertThat(Jsoup.parse(unknown.html()).text())
                .contains("Hi there \"<b>\" {{ 7*7 }} \\, town nowhere");
    }

    @Test
    void theFooterIsThereOnceAndTellsEverything() {
        RenderedEmail email = email(design(paragraph(text("Hi"))));
        Document page = Jsoup.parse(email.html());

        assertThat(page.select("a[href=" + email.unsubscribeUrl() + "]")).hasSize(1);
        assertThat(page.text()).containsOnlyOnce("Springfield").containsOnlyOnce("Why did I");
        assertThat(email.text())
                .containsOnlyOnce("1 Main Street\nSpringfield")
                .containsOnlyOnce("Unsubscribe: " + email.unsubscribeUrl());
    }

    @Test
    void aFooterNobodyCanReadIsAddedAgain() {
        DesignStyle invisible =
                new DesignStyle(null, "#ffffff", "#ffffff", null, null, null, null, null, null);
        EmailDesign design =
                new EmailDesign(1L, invisible, null, List.of(paragraph(text("Hi")), FOOTER));

        assertThat(Jsoup.parse(email(design).html()).text()).contains("Why did I get this? Luigi");
    }

    @Test
    void theCouponBlockShowsTheCampaignsCoupon() {
        RenderedEmail email = email(design(new Block.CouponBlock("c", null, null, null, null)));

        assertThat(email.qr()).isNotNull();
        assertThat(email.html()).contains("cid:").contains("Free coffee").contains("One per visit");
        assertThat(email.text())
                .startsWith(
                        "Free coffee\nABCD-EFGH-JKMNP\nhttps://shop.example/c/ABCDEFGHJKMNP\nValid until ");

        RenderedEmail plain = email(design(new Block.CouponBlock("c", false, true, false, false)));
        assertThat(plain.qr()).isNull();
        assertThat(plain.html())
                .contains("ABCD-EFGH-JKMNP")
                .doesNotContain("One per visit")
                .doesNotContain("Valid until");
    }

    @Test
    void plainTextReadsFromTopToBottom() {
        EmailDesign design =
                design(
                        new Block.HeadingBlock("a", line(text("New menu")), null, null),
                        new Block.TextBlock(
                                "b",
                                List.of(
                                        new Paragraph(null, null, List.of(text("Come in."))),
                                        new Paragraph(
                                                Paragraph.Kind.BULLET, null, List.of(text("One"))),
                                        new Paragraph(
                                                Paragraph.Kind.BULLET, null, List.of(text("Two"))),
                                        new Paragraph(
                                                Paragraph.Kind.NUMBER,
                                                null,
                                                List.of(text("First"))),
                                        new Paragraph(
                                                null,
                                                null,
                                                List.of(text("See "), linked("our page", URL)))),
                                null),
                        columns(
                                List.of(paragraph(text("Left")), picture("A soup")),
                                List.of(paragraph(text("Right")))),
                        new Block.ButtonBlock("d", line(text("Book")), web(URL), null, null),
                        new Block.SocialBlock(
                                "e",
                                List.of(
                                        new SocialLink(
                                                SocialLink.Network.INSTAGRAM,
                                                "https://instagram.com/luigi")),
                                null));

        assertThat(email(design).text())
                .startsWith(
                        """
                        New menu

                        Come in.

                        - One
                        - Two

                        1. First

                        See our page (%1$s)

                        Left

                        A soup

                        Right

                        Book: %1$s

                        Instagram: https://instagram.com/luigi

                        Luigi's & Sons
                        1 Main Street
                        Springfield
                        Unsubscribe: """
                                .formatted(URL));
    }

    @Test
    void htmlBlocksAreTemplatesAsEver() {
        RenderedEmail email =
                email(
                        design(
                                new Block.HtmlBlock(
                                        "h",
                                        "<p>{% if 1 < 2 and first_name %}For {{ first_name }}{% endif %}</p><a href=\"https://x.example\">Go</a>")));

        assertThat(Jsoup.parse(email.html()).text()).contains("For Anna Go");
        assertThat(email.text()).startsWith("For Anna\n\nGo (https://x.example)\n");
    }

    @Test
    void sixtyBlocksStayUnderWhatMailProgramsShow() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 59; i++) {
            blocks.add(
                    switch (i % 6) {
                        case 0 ->
                                new Block.HeadingBlock(
                                        "h" + i,
                                        line(text("Something new in the shop")),
                                        null,
                                        null);
                        case 1 ->
                                new Block.TextBlock(
                                        "t" + i,
                                        List.of(
                                                new Paragraph(
                                                        null,
                                                        null,
                                                        List.of(text("Some words. ".repeat(20))))),
                                        null);
                        case 2 -> picture("p" + i, "A picture");
                        case 3 ->
                                new Block.ButtonBlock(
                                        "b" + i, line(text("Go")), web(URL), null, null);
                        case 4 ->
                                new Block.ColumnsBlock(
                                        "c" + i,
                                        List.of(
                                                new DesignColumn(List.of(picture("l" + i, "Left"))),
                                                new DesignColumn(
                                                        List.of(picture("r" + i, "Right")))),
                                        null);
                        default -> new Block.DividerBlock("d" + i, null, null);
                    });
        }
        blocks.add(FOOTER);

        RenderedEmail email = email(new EmailDesign(1L, null, null, blocks));

        System.out.printf("a design of 60 blocks: %,d characters%n", email.html().length());
        assertThat(email.html().length()).isLessThan(102_000);
    }

    @Test
    void aDesignIsAPageForEveryMailProgram() {
        EmailDesign design =
                new EmailDesign(
                        1L,
                        null,
                        line(text("Only today")),
                        List.of(
                                columns(
                                        List.of(paragraph(text("Left"))),
                                        List.of(paragraph(text("Right")))),
                                picture("A soup"),
                                FOOTER));
        String html = email(design).html();
        Document page = Jsoup.parse(html);

        EmailRules.assertSound(html);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.body().child(0).text()).startsWith("Only today");
        assertThat(html).contains("prefers-color-scheme:dark").contains("name=\"color-scheme\"");
    }

    @Test
    void ourWordsAreInTheLanguageOfTheCampaign() {
        EmailDesign design = design(new Block.CouponBlock("c", null, null, null, null));
        DesignedEmail german =
                DesignRenderer.render(
                        design, TemplateFixture.BUSINESS, "de-AT", "https://shop.example");

        assertThat(german.html()).contains("Abmelden", "Gültig bis").doesNotContain("Unsubscribe");
        assertThat(german.text()).contains("Abmelden: {{ unsubscribe_url }}");
    }

    @Test
    void colorsOfTheBusinessAreUsedWhereNoneAreChosen() {
        String html =
                html(design(new Block.ButtonBlock("d", line(text("Go")), web(URL), null, true)));

        assertThat(html).contains("background:#0b7285").contains("color:#ffffff");
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static RenderedEmail email(EmailDesign design) {
        return TemplateFixture.email(made(design).html(), made(design).text());
    }

    private static String html(EmailDesign design) {
        return made(design).html();
    }

    private static DesignedEmail made(EmailDesign design) {
        return DesignRenderer.render(
                design, TemplateFixture.BUSINESS, null, "https://shop.example");
    }

    private static EmailDesign design(Block... blocks) {
        List<Block> all = new ArrayList<>(List.of(blocks));
        all.add(FOOTER);
        return new EmailDesign(1L, null, null, all);
    }

    private static Block.TextBlock paragraph(TextRun... runs) {
        return new Block.TextBlock(
                "p", List.of(new Paragraph(null, null, List.of(runs))), Align.LEFT);
    }

    private static Block.PictureBlock picture(String alt) {
        return picture("pic", alt);
    }

    private static Block.PictureBlock picture(String id, String alt) {
        return new Block.PictureBlock(id, "/p/abc", alt, null, null, null);
    }

    private static Block.ColumnsBlock columns(List<Block> left, List<Block> right) {
        return new Block.ColumnsBlock(
                "cols", List.of(new DesignColumn(left), new DesignColumn(right)), null);
    }

    private static RichLine line(TextRun... runs) {
        return new RichLine(List.of(runs));
    }

    private static TextRun text(String text) {
        return new TextRun(text, null, null, null, null, null);
    }

    private static TextRun linked(String text, String url) {
        return new TextRun(text, null, null, null, web(url), null);
    }

    private static TextRun chip(String value, @Nullable String fallback) {
        return new TextRun(null, new Chip(value, fallback), null, null, null, null);
    }

    private static DesignLink web(String url) {
        return new DesignLink(DesignLink.Kind.WEB, url, null);
    }
}

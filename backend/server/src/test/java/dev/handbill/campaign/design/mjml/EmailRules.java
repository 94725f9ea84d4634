package dev.handbill.campaign.design.mjml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an e-mail must be like, so that old programs, phones and screen readers take it. */
public final class EmailRules {
    private static final int CUT_OFF = 102 * 1024;
    private static final Pattern OPENS = Pattern.compile("<!--\\[if [^\\]]*\\]>");
    private static final Pattern CLOSES = Pattern.compile("<!\\[endif\\]-->");

    private EmailRules() {}

    /**
     * Fails for the first rule that is broken.
     *
     * @param html as it goes out
     */
    public static void assertSound(String html) {
        Document page = Jsoup.parse(html);
        assertThat(page.select("html").attr("lang")).as("language").isNotEmpty();
        assertThat(page.select("script, iframe, form, object, embed, link")).isEmpty();
        assertThat(page.select("img")).allMatch(image -> image.hasAttr("alt"), "has alt");
        assertThat(page.select("img"))
                .allMatch(image -> !image.attr("width").isEmpty(), "has a width");
        assertThat(page.select("table")).isNotEmpty();
        assertThat(page.select("table"))
                .allMatch(table -> table.attr("role").equals("presentation"), "is no data");
        assertThat(page.select("a"))
                .allMatch(link -> !link.attr("href").isEmpty(), "leads somewhere");
        // else blue, also on a dark ground
        assertThat(page.select("a"))
                .allMatch(link -> link.attr("style").contains("color:"), "has a color");
        for (String address : addresses(page)) {
            assertThat(address).matches("(https?://|mailto:|tel:|cid:|data:image/png|\\{\\{).*");
        }
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).as("bytes").isLessThan(CUT_OFF);
        assertThat(OPENS.matcher(html).results().count())
                .as("Outlook's conditional parts that begin and end")
                .isPositive()
                .isEqualTo(CLOSES.matcher(html).results().count());
    }

    private static List<String> addresses(Document page) {
        return page.select("a[href], img[src]").stream().map(EmailRules::address).toList();
    }

    private static String address(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.attr("src");
    }
}

package dev.handbill.campaign.template.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<p>one</p><p>two</p>|one~~two",
                "<p>one<p>two|one~~two",
                "a<br>b<br/>c|a~b~c",
                "<ul><li>one<li>two</ul>after|- one~- two~~after",
                "<ul><li>one</li><li>two</li></ul>|- one~- two",
                "<a href=\"https://x.example/a?b=1&amp;c=2\">here</a>|here (https://x.example/a?b=1&c=2)",
                "<a href='https://x.example'>https://x.example</a>|https://x.example",
                "<a href=#top>up</a>|up",
                "<table><tr><td>a<td>b<tr><td>c</table>|a b~c",
                "<table><tr><td>a</td><td>b</td></tr></table>|a b",
                "<head><title>t</title><style>p{}</style></head><body>text</body>|text",
                "<div style=\"display: none\">hid<p>den</p></div>seen|seen",
                "<img alt=\"a &lt; b\" src=x>|a < b",
                "<img src='x>y' alt=ok>|ok",
                "1 < 2 &amp; 3 &gt; 2 &euro;|1 < 2 & 3 > 2 €",
                "<!-- <p>no</p> -->yes<!doctype html>|yes",
                "<script>if (a < b) { '</p>' }</script>x|x",
                "<h1>T</h1>text</div></td>more|T~~textmore",
                "<p>un<b>closed <i>tags|unclosed tags",
                "a <unknown>b</unknown> c|a b c",
                "<td>lone</td> cell|lone cell"
            })
    void saysWhatTheHtmlSays(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('~', '\n') + "\n");
    }
}

package dev.handbill.campaign.template.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
                "<a href=\"https://x.example/a?b=1&amp;c=2\">here</a>|here"
                        + " (https://x.example/a?b=1&c=2)",
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
                "<td>lone</td> cell|lone cell",
                "<a href='https://x.example/c/CODE'>https://x.example/c/CODE</a>x|https://x.example/c/CODE"
                        + " x",
                "<a href='https://x.example/c'>https://x.example/c</a>, so|https://x.example/c, so",
                "a<!-- no -->b<!---->c<!-->d|abcd",
                "seen<!-- never closed <p>no</p>|seen",
                "seen<style>never closed <p>no</p>|seen",
                "<!--[if mso]><p>no</p><![endif]--><!--[if"
                        + " !mso]><!--><p>yes</p><!--<![endif]-->|yes",
                "<p style='Visibility : HIDDEN'>no</p><p hidden>no</p><p"
                        + " style='font-size:0'>no</p>yes|yes",
                "<p style='font-size:0.9em;opacity:0.5;height:10px'>yes</p>|yes",
                "<td style='font-size:0px'>no<div style='font-size:13px'>yes</div>no<p style='FONT: bold 13px/1.5 Arial'>yes</p></td>|yes~~yes",
                "<td style='font-size:0'><p style='font-size:2em'>no</p><img alt='no'><img alt='yes' style='font-size:13px'></td>|yes",
                "<div style='max-height:0px;overflow:hidden'>no</div><div style='display:/* */none'>no</div>yes|yes",
                "<a href='https://x.example'></a>yes|yes"
            })
    void saysWhatTheHtmlSays(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('~', '\n') + "\n");
    }

    /** Each element looks at no more open ones than a page can have, whatever stands in it. */
    @Test
    void aPageMayEndBehindAQuotationMark() {
        assertThat(HtmlText.of("<p>Hi</p><a href=\"")).isEqualTo("Hi\n");
        assertThat(HtmlText.of("<p>Hi</p><img alt='")).isEqualTo("Hi\n");
    }

    @Test
    void isLinear() {
        for (String piece :
                List.of(
                        "<div>",
                        "<p>",
                        "<b>",
                        "<li>",
                        "<td>",
                        "</div>",
                        "<table>",
                        "<br><p>",
                        "<a href=x>")) {
            assertThat(HtmlText.steps(piece.repeat(50_000))).as(piece).isLessThan(50_000L * 300);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p>|8",
                "<body><p>a</p></body></html>|14",
                "<body><div style='display:none'><p>a</p></body>|-1",
                "<p>a</p><!-- b|-1",
                "<p>a</p><style>b|-1",
                "<div style='display:none'>a|-1"
            })
    void tellsWhereAFooterIsSeen(String html, int at) {
        assertThat(HtmlText.read(html).footerAt()).isEqualTo(at);
    }
}

package dev.handbill.campaign.template.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "ok~  {% if first_name %}hi→Line 2, column 3: {% if %} is never closed",
                "a~b {{ first_name→Line 2, column 3: ",
                "{% endif %}→Line 1, column 1: {% endif %} closes nothing",
                "{% if a %}{% endfor %}→Line 1, column 11: {% endfor %} stands where {% endif %} is expected",
                "x {{ first_name | shout }}→Line 1, column 19: There is no filter \"shout\"",
                "x~{% frobnicate %}→Line 2, column 1: There is no tag {% frobnicate %}",
                "{{ first_name | }}→Line 1, column ",
                "{{ (first_name }}→Line 1, column 16: \"}}\" is not understood here",
                "{{ first_name last_name }}→Line 1, column 15: \"last_name\" is not understood",
                "{{ }}→Line 1, column 1: There is nothing between",
                "{% if %}x{% endif %}→Line 1, column 1: The condition is missing",
                "{% for x %}{% endfor %}→Line 1, column 1: Write a loop as",
                "{% else %}→Line 1, column 1: {% else %} stands outside",
                "{{ nope() }}→Line 1, column 4: There is no function \"nope\"",
                "{{ first_name is wet }}→Line 1, column 18: There is no test",
                "<img src=\"{{ qr_code }}\">→Line 1, column 11: {{ qr_code }} is the complete image",
                "{# never closed→Line 1, column 1: ",
                "{% set x %}→Line 1, column 1: {% set %} is never closed",
            })
    void mistakesAreNamedWithTheirPlace(String template, String start) {
        List<TemplateError> errors = read(template.replace('~', '\n')).errors();

        assertThat(errors).isNotEmpty();
        assertThat(errors.getFirst().detail()).startsWith(start);
    }

    @Test
    void everyMistakeIsReported() {
        assertThat(read("{{ a | x }}\n{{ a | y }}\n{% if a %}").errors())
                .extracting(TemplateError::line)
                .containsExactly(1, 2, 3);
    }

    @Test
    void aQrCodeBelongsIntoAnEmail() {
        assertThat(TemplateReader.read(TemplateField.SMS, "{{ qr_code }}").errors())
                .singleElement()
                .satisfies(e -> assertThat(e.getMessage()).contains("short_url"));
    }

    @Test
    void usesTellWhatIsUnknownAndWhatHasAFallback() {
        TemplateFindings read =
                read(
                        "{{ frist_name }} {{ first_name }} {{ attributes.city | default('x') }}{% if last_name %}{{ last_name }}{% endif %}{% for s in segments %}{{ s }}{{ loop.index }}{% endfor %}{{ customer.attributes.street }}{{ customer.shoe }}");

        assertThat(read.errors()).isEmpty();
        assertThat(read.uses())
                .extracting(TemplateFindings.Use::path)
                .containsExactly(
                        "frist_name",
                        "first_name",
                        "attributes.city",
                        "last_name",
                        "customer.attributes.street",
                        "customer.shoe");
        assertThat(read.uses())
                .filteredOn(use -> !use.isKnown())
                .extracting(TemplateFindings.Use::path)
                .containsExactly("frist_name", "customer.shoe");
        assertThat(read.uses())
                .filteredOn(TemplateFindings.Use::hasFallback)
                .extracting(TemplateFindings.Use::path)
                .containsExactly("attributes.city", "last_name");
    }

    private static TemplateFindings read(String template) {
        return TemplateReader.read(TemplateField.EMAIL, template);
    }
}

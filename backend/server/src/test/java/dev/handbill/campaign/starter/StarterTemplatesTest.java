package dev.handbill.campaign.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.design.mjml.EmailRules;
import dev.handbill.campaign.template.RenderedEmail;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.TemplateFixture;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterTemplatesTest {
    private static final Path DOCS = Path.of("../../docs");

    @Test
    void noStarterHasAMistake() {
        for (StarterTemplate starter : new StarterTemplates().all().items()) {
            for (TemplateFindings read :
                    List.of(
                            TemplateCompiler.read(TemplateField.SUBJECT, starter.subject()),
                            TemplateCompiler.read(TemplateField.EMAIL, starter.emailContent()),
                            TemplateCompiler.read(TemplateField.SMS, starter.smsContent()))) {
                assertThat(read.errors()).as(starter.id()).isEmpty();
                assertThat(read.uses()).as(starter.id()).allMatch(TemplateFindings.Use::isKnown);
                assertThat(read.uses())
                        .as(starter.id())
                        .noneMatch(use -> use.path().equals("first_name") && !use.hasFallback());
            }
        }
    }

    @Test
    void eachIsShownInTheDocs() throws IOException {
        String page = Files.readString(DOCS.resolve("templates.md"));
        for (StarterTemplate starter : new StarterTemplates().all().items()) {
            String picture = "templates/" + starter.id() + ".png";
            assertThat(page)
                    .contains("src=\"" + picture + "\"", starter.name(), starter.description());
            assertThat(DOCS.resolve(picture)).isNotEmptyFile();
        }
    }

    @Test
    void eachInHtmlIsAnEmailForEveryMailProgram() {
        List<StarterTemplate> inHtml =
                new StarterTemplates()
                        .all().items().stream().filter(each -> each.design() == null).toList();
        assertThat(inHtml).hasSize(3);
        for (StarterTemplate starter : inHtml) {
            RenderedEmail email = TemplateFixture.email(starter.emailContent(), "");
            EmailRules.assertSound(email.html());
            assertThat(email.text())
                    .as(starter.id())
                    .doesNotContain("{{", "{%", "&nbsp;", "<", "\n\n\n", "null")
                    .contains("ABCD-EFGH-JKMNP", "https://shop.example/c/", "Unsubscribe");
        }
    }
}

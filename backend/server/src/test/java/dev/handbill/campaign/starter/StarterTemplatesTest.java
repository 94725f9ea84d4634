package dev.handbill.campaign.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateFindings;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterTemplatesTest {
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
}

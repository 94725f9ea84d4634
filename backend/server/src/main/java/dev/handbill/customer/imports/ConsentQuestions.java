package dev.handbill.customer.imports;

import dev.handbill.customer.imports.mapping.ConsentQuestion;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import java.util.List;

/** What must be answered before a file is imported. */
final class ConsentQuestions {
    private ConsentQuestions() {}

    /**
     * @throws ApiProblem 422 that names each column with a question
     */
    static void refuse(List<ConsentQuestion> questions) {
        if (questions.isEmpty()) {
            return;
        }
        throw ApiProblem.invalid(
                questions.stream()
                        .map(
                                question ->
                                        new FieldError(
                                                "/mapping/" + escaped(question.header()),
                                                text(question)))
                        .toList());
    }

    private static String text(ConsentQuestion question) {
        String words =
                question.words().isEmpty()
                        ? "Its name can be read in two ways"
                        : "It is not sure what “%s”%s mean there"
                                .formatted(
                                        String.join("”, “", question.words()),
                                        question.hasMoreWords() ? " and more" : "");
        return "The column “%s” may say who agreed to messages and who did not. %s: say what the words mean (consentWords), or what the column fills (mapping), such as optOut, or attribute if it is about something else."
                .formatted(question.header(), words);
    }

    /** As RFC 6901 has it. */
    private static String escaped(String header) {
        return header.replace("~", "~0").replace("/", "~1");
    }
}

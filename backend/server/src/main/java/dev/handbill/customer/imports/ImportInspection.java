package dev.handbill.customer.imports;

import dev.handbill.customer.imports.mapping.ConsentQuestion;
import dev.handbill.customer.imports.mapping.HeaderMapping;
import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.reading.Encoding;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * How a file would be read.
 *
 * @param encoding the charset, such as UTF-8 or windows-1252
 * @param encodingSure false for a guess that should be looked at beside the sample
 * @param encodings what else can be chosen, the likeliest first
 * @param delimiter what separates its fields
 * @param source shopify, square, mailchimp, handbill or unknown
 * @param headerLine the line of the file with the columns' names, the first is 1
 * @param sample the first five rows
 * @param mapping the field that each header would fill: email, phone, firstName, lastName,
 *     fullName, segments, language, timeZone, emailConsent, smsConsent, consent, emailOptOut,
 *     smsOptOut, optOut, emailConsentAt, smsConsentAt, consentBasis, attribute, ignore, or ask
 *     while a question is open
 * @param questions columns that may speak of consent and are not understood: nothing is imported
 *     before they are answered
 * @param mappingRemembered whether the mapping was made by hand for an earlier file with these
 *     headers
 */
public record ImportInspection(
        String encoding,
        boolean encodingSure,
        List<String> encodings,
        String delimiter,
        String source,
        long headerLine,
        List<String> headers,
        List<List<String>> sample,
        Map<String, String> mapping,
        List<ConsentQuestion> questions,
        boolean mappingRemembered) {

    static ImportInspection of(
            FileSurvey survey,
            List<ImportColumn> columns,
            List<ConsentQuestion> questions,
            boolean isRemembered) {
        Encoding encoding = survey.found().encoding();
        return new ImportInspection(
                encoding.charset().name(),
                encoding.isSure(),
                others(encoding),
                String.valueOf(survey.found().delimiter()),
                survey.header().source(),
                survey.found().headerLine(),
                survey.header().headers(),
                survey.found().sample(),
                HeaderMapping.asMap(columns),
                questions,
                isRemembered);
    }

    private static List<String> others(Encoding encoding) {
        return java.util.stream.Stream.concat(
                        encoding.alternatives().stream().map(Charset::name),
                        Encoding.CHOICES.stream())
                .filter(name -> !name.equals(encoding.charset().name()))
                .distinct()
                .toList();
    }
}

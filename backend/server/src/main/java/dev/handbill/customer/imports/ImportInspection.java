package dev.handbill.customer.imports;

import java.util.List;
import java.util.Map;

/**
 * What a file looks like before it is imported.
 *
 * @param source shopify, square, mailchimp, handbill or unknown
 * @param sample the first five rows
 * @param mapping the field that each header would fill: email, phone, firstName, lastName,
 *     fullName, segments, language, timeZone, emailConsent, smsConsent, consentBasis, attribute or
 *     ignore
 * @param mappingRemembered whether the mapping was made by hand for an earlier file with these
 *     headers
 */
public record ImportInspection(
        String encoding,
        String delimiter,
        String source,
        List<String> headers,
        List<List<String>> sample,
        Map<String, String> mapping,
        boolean mappingRemembered) {}

package dev.handbill.campaign.template.language;

import java.util.List;
import java.util.Set;

/**
 * What reading a template tells.
 *
 * @param errors mistakes that keep it from being saved
 * @param uses each value that is printed, in its order
 * @param names every variable that occurs at all, with its members
 */
public record TemplateFindings(List<TemplateError> errors, List<Use> uses, Set<String> names) {

    /**
     * A value that is printed.
     *
     * @param path such as {@code customer.attributes.city}
     * @param isKnown whether there is such a variable
     * @param hasFallback whether a default or a condition covers the empty value
     */
    public record Use(
            TemplateField field,
            String path,
            int line,
            int column,
            boolean isKnown,
            boolean hasFallback) {}
}

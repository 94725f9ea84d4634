package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.tree.Node;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One message on its way through the parts of a template.
 *
 * @param isHtml whether values are escaped
 * @param mostOutput characters
 * @param jinjava renders what only Jinjava can
 */
public record Rendering(
        Map<String, Object> values,
        boolean isHtml,
        int mostOutput,
        BiFunction<Node, Map<String, Object>, String> jinjava) {}

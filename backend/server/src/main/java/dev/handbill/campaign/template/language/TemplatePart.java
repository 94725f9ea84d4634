package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.lib.filter.EscapeFilter;
import com.hubspot.jinjava.tree.ExpressionNode;
import com.hubspot.jinjava.tree.Node;
import com.hubspot.jinjava.tree.TagNode;
import com.hubspot.jinjava.tree.TextNode;
import com.hubspot.jinjava.tree.parse.ExpressionToken;
import com.hubspot.jinjava.tree.parse.TextToken;
import com.hubspot.jinjava.util.ObjectTruthValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What most templates are made of, without an interpreter: text, {@code {{ name }}}, {@code {{ name
 * | default("…") }}} and {@code {% if name %}…{% endif %}}. Everything else stays with Jinjava,
 * which builds a context and evaluates an expression tree for each of them.
 */
public sealed interface TemplatePart {
    void render(Rendering rendering, StringBuilder text);

    /** What reaches across parts: assignments, and the bound on the work of all loops together. */
    Set<String> WHOLE = Set.of("set", "for");

    /** A template with any of those tags is Jinjava's alone. */
    static List<TemplatePart> of(Node tree) {
        return isWhole(tree) ? List.of(Tree.of(tree.getChildren())) : parts(tree.getChildren());
    }

    private static boolean isWhole(Node node) {
        return node instanceof TagNode tag && WHOLE.contains(tag.getName())
                || node.getChildren().stream().anyMatch(TemplatePart::isWhole);
    }

    private static List<TemplatePart> parts(List<Node> nodes) {
        List<TemplatePart> parts = new ArrayList<>();
        for (Node node : nodes) {
            TemplatePart part =
                    switch (node) {
                        case TextNode words -> new Words(((TextToken) words.getMaster()).output());
                        case ExpressionNode value -> Value.of(value);
                        case TagNode tag -> Condition.of(tag);
                        default -> Tree.of(List.of(node));
                    };
            parts.add(part);
        }
        return List.copyOf(parts);
    }

    /** Text that is the same for everybody. */
    record Words(String words) implements TemplatePart {
        @Override
        public void render(Rendering rendering, StringBuilder text) {
            text.append(words);
        }
    }

    /** A value by its name, perhaps with something to print in its stead. */
    record Value(Path path, @Nullable String fallback, boolean isForEmptyToo, TemplatePart jinjava)
            implements TemplatePart {
        private static final Pattern FORM =
                Pattern.compile(
                        "\\s*([a-z_]\\w*(?:\\.[a-z_]\\w*)*)\\s*"
                                + "(?:\\|\\s*(?:default|d)\\s*\\(\\s*(?:\"([^\"\\\\{}]*)\"|'([^'\\\\{}]*)')\\s*(,\\s*true\\s*)?\\)\\s*)?");

        static TemplatePart of(ExpressionNode node) {
            TemplatePart jinjava = Tree.of(List.of(node));
            Matcher form = FORM.matcher(((ExpressionToken) node.getMaster()).getExpr());
            if (!form.matches()) {
                return jinjava;
            }
            String fallback = form.group(2) == null ? form.group(3) : form.group(2);
            return new Value(new Path(form.group(1)), fallback, form.group(4) != null, jinjava);
        }

        @Override
        public void render(Rendering rendering, StringBuilder text) {
            Object found = path.in(rendering.values());
            if (!(found instanceof String value)) {
                jinjava.render(rendering, text);
                return;
            }
            boolean isReplaced =
                    fallback != null && isForEmptyToo && !ObjectTruthValue.evaluate(value);
            String printed = isReplaced ? Objects.requireNonNull(fallback) : value;
            text.append(rendering.isHtml() ? EscapeFilter.escapeHtmlEntities(printed) : printed);
        }
    }

    /** What is printed only for those who have a value. */
    record Condition(Path path, List<TemplatePart> then, TemplatePart jinjava)
            implements TemplatePart {
        private static final Pattern FORM =
                Pattern.compile("\\s*([a-z_]\\w*(?:\\.[a-z_]\\w*)*)\\s*");

        static TemplatePart of(TagNode tag) {
            TemplatePart jinjava = Tree.of(List.of(tag));
            Matcher form = FORM.matcher(tag.getHelpers());
            if (!tag.getName().equals("if") || !form.matches() || hasAlternative(tag)) {
                return jinjava;
            }
            return new Condition(new Path(form.group(1)), parts(tag.getChildren()), jinjava);
        }

        private static boolean hasAlternative(TagNode tag) {
            return tag.getChildren().stream()
                    .anyMatch(
                            child ->
                                    child instanceof TagNode inner
                                            && (inner.getName().equals("else")
                                                    || inner.getName().equals("elif")));
        }

        @Override
        public void render(Rendering rendering, StringBuilder text) {
            Object found = path.in(rendering.values());
            if (!(found instanceof String)) {
                jinjava.render(rendering, text);
            } else if (ObjectTruthValue.evaluate(found)) {
                then.forEach(part -> part.render(rendering, text));
            }
        }
    }

    /** For Jinjava. */
    record Tree(Node root) implements TemplatePart {
        static Tree of(List<Node> nodes) {
            Node root = Template.emptyTree();
            // beside, not instead of, their place in the whole tree
            root.getChildren().addAll(nodes);
            return new Tree(root);
        }

        @Override
        public void render(Rendering rendering, StringBuilder text) {
            text.append(rendering.jinjava().apply(root, rendering.values()));
            if (text.length() > rendering.mostOutput()) {
                throw Template.tooLong();
            }
        }
    }

    /** A name with its members, such as {@code customer.attributes.city}. */
    record Path(List<String> names) {
        public Path(String dotted) {
            this(List.of(dotted.split("\\.", -1)));
        }

        /** Null for whatever is not there: Jinjava then says what that prints. */
        public @Nullable Object in(Map<String, Object> values) {
            Object found = values;
            for (String name : names) {
                if (!(found instanceof Map<?, ?> map)) {
                    return null;
                }
                found = map.get(name);
            }
            return found;
        }
    }
}

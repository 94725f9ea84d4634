package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.el.ExtendedSyntaxBuilder;
import com.hubspot.jinjava.el.ext.ExtendedParser;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jinjava.de.odysseus.el.tree.impl.Builder;
import jinjava.de.odysseus.el.tree.impl.Parser;
import jinjava.de.odysseus.el.tree.impl.ast.AstBracket;
import jinjava.de.odysseus.el.tree.impl.ast.AstDot;
import jinjava.de.odysseus.el.tree.impl.ast.AstFunction;
import jinjava.de.odysseus.el.tree.impl.ast.AstIdentifier;
import jinjava.de.odysseus.el.tree.impl.ast.AstMethod;
import jinjava.de.odysseus.el.tree.impl.ast.AstNode;
import jinjava.de.odysseus.el.tree.impl.ast.AstParameters;
import jinjava.de.odysseus.el.tree.impl.ast.AstProperty;
import jinjava.de.odysseus.el.tree.impl.ast.AstString;

/** Parses an expression with Jinjava's own parser and notes every name in it. */
final class ExpressionReader {
    /** Added before an expression by Jinjava; positions count from there. */
    static final String OPENING = "#{";

    /**
     * The names in an expression.
     *
     * @param paths variables with their members, such as {@code customer.attributes.city}
     * @param members every name before or behind a dot
     */
    record Names(
            Set<String> paths,
            Set<String> members,
            Set<String> filters,
            Set<String> tests,
            Set<String> functions,
            Set<String> methods) {}

    private ExpressionReader() {}

    /**
     * @throws jinjava.de.odysseus.el.tree.TreeBuilderException where it cannot be understood
     */
    static Names read(String expression) {
        Notes notes = new Notes();
        notes.build(OPENING + expression + "}");
        return notes.names();
    }

    private static final class Notes extends ExtendedSyntaxBuilder {
        private final Map<AstNode, String> paths = new IdentityHashMap<>();
        private final Set<String> members = new LinkedHashSet<>();
        private final Set<String> filters = new LinkedHashSet<>();
        private final Set<String> tests = new LinkedHashSet<>();
        private final Set<String> functions = new LinkedHashSet<>();
        private final Set<String> methods = new LinkedHashSet<>();

        Notes() {
            super(Feature.METHOD_INVOCATIONS, Feature.VARARGS, Feature.NULL_PROPERTIES);
        }

        Names names() {
            return new Names(
                    new LinkedHashSet<>(paths.values()),
                    members,
                    filters,
                    tests,
                    functions,
                    methods);
        }

        @Override
        protected Parser createParser(String expression) {
            return new NotingParser(this, expression, this);
        }
    }

    private static final class NotingParser extends ExtendedParser {
        private final Notes notes;

        NotingParser(Builder builder, String expression, Notes notes) {
            super(builder, expression);
            this.notes = notes;
        }

        @Override
        protected AstIdentifier createAstIdentifier(String name, int index) {
            AstIdentifier node = super.createAstIdentifier(name, index);
            if (name.startsWith(FILTER_PREFIX)) {
                notes.filters.add(name.substring(FILTER_PREFIX.length()));
            } else if (name.startsWith(EXPTEST_PREFIX)) {
                notes.tests.add(name.substring(EXPTEST_PREFIX.length()));
            } else {
                notes.paths.put(node, name);
                notes.members.add(name);
            }
            return node;
        }

        /** Jinjava hands its interpreter to filters through a name of its own. */
        @Override
        protected AstNode interpreter() {
            boolean isWritten = notes.members.contains(INTERPRETER);
            AstNode node = super.interpreter();
            notes.paths.remove(node);
            if (!isWritten) {
                notes.members.remove(INTERPRETER);
            }
            return node;
        }

        @Override
        protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
            AstDot node = super.createAstDot(base, property, lvalue);
            extend(base, property, node);
            return node;
        }

        @Override
        protected AstBracket createAstBracket(
                AstNode base, AstNode property, boolean lvalue, boolean strict) {
            AstBracket node = super.createAstBracket(base, property, lvalue, strict);
            if (property instanceof AstString literal) {
                extend(base, String.valueOf(literal.eval(null, null)), node);
            }
            return node;
        }

        @Override
        protected AstMethod createAstMethod(AstProperty property, AstParameters params) {
            String path = notes.paths.remove(property);
            String method = property.toString().replaceFirst("^\\W+", "").strip();
            if (path != null) {
                int dot = path.lastIndexOf('.');
                notes.methods.add(path.substring(dot + 1));
                notes.paths.put(property, path.substring(0, Math.max(dot, 0)));
            } else if (!method.equals("filter") && !method.startsWith("evaluate")) {
                notes.methods.add(method);
            }
            return super.createAstMethod(property, params);
        }

        @Override
        protected AstFunction createAstFunction(String name, int index, AstParameters params) {
            notes.functions.add(name);
            return super.createAstFunction(name, index, params);
        }

        private void extend(AstNode base, String property, AstNode node) {
            notes.members.add(property);
            String path = notes.paths.remove(base);
            if (path != null) {
                notes.paths.put(node, path + "." + property);
            }
        }
    }
}

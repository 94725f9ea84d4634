package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.builtin.JinjaTests;
import dev.handbill.campaign.template.expression.Comparison;
import dev.handbill.campaign.template.expression.Expression;
import dev.handbill.campaign.template.expression.Expression.Applied;
import dev.handbill.campaign.template.expression.Expression.Called;
import dev.handbill.campaign.template.expression.Expression.Choice;
import dev.handbill.campaign.template.expression.Expression.Compared;
import dev.handbill.campaign.template.expression.Expression.Constant;
import dev.handbill.campaign.template.expression.Expression.Either;
import dev.handbill.campaign.template.expression.Expression.Member;
import dev.handbill.campaign.template.expression.Expression.Name;
import dev.handbill.campaign.template.expression.Expression.Not;
import dev.handbill.campaign.template.expression.Expression.Reckoned;
import dev.handbill.campaign.template.language.TemplateFindings.Use;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which variables a template uses, and for which of them something stands in when they are empty.
 */
final class Variables {
    /** They print something whatever they are given. */
    private static final Set<String> NEVER_EMPTY = Set.of("int", "float", "length", "count");

    private static final Set<String> ORDERING = Set.of("<", "<=", ">", ">=");

    private final TemplateField field;
    private final TextPositions places;
    private final Mistakes mistakes;
    private final Deque<OpenTag> open;
    private final List<Use> uses = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> locals = new HashSet<>();

    Variables(TemplateField field, TextPositions places, Mistakes mistakes, Deque<OpenTag> open) {
        this.field = field;
        this.places = places;
        this.mistakes = mistakes;
        this.open = open;
    }

    List<Use> uses() {
        return uses;
    }

    Set<String> names() {
        return names;
    }

    void addLocals(List<String> set) {
        locals.addAll(set);
    }

    /** A variable as it stands in an expression. */
    private record Found(String path, int at, Expression value, boolean isCovered) {}

    /** Notes a value that is printed. */
    EmptyValueWatch printed(Expression value) {
        List<Found> found = new ArrayList<>();
        find(value, false, found);
        refuseTextsAsNumbers(value);
        found.forEach(each -> note(each, true));
        List<EmptyValueWatch.Variable> uncovered =
                found.stream()
                        .filter(each -> !isLocal(each.path()) && !isCovered(each))
                        .filter(each -> TemplateVariables.isKnown(each.path()))
                        .map(each -> new EmptyValueWatch.Variable(each.path(), each.value()))
                        .toList();
        String name = found.isEmpty() || mayBeEmpty(value) ? "" : found.getFirst().path();
        return new EmptyValueWatch(uncovered, name);
    }

    /** Notes a condition, a list or a value to be set; answers its variables. */
    Set<String> asked(Expression value) {
        List<Found> found = new ArrayList<>();
        find(value, true, found);
        refuseTextsAsNumbers(value);
        found.forEach(each -> note(each, false));
        Set<String> paths = new LinkedHashSet<>();
        found.forEach(each -> paths.add(each.path()));
        return paths;
    }

    static Set<String> pathsIn(Expression value) {
        List<Found> found = new ArrayList<>();
        find(value, true, found);
        Set<String> paths = new LinkedHashSet<>();
        found.forEach(each -> paths.add(each.path()));
        return paths;
    }

    private void note(Found found, boolean isPrinted) {
        if (isLocal(found.path())) {
            return;
        }
        names.add(found.path());
        boolean isKnown = TemplateVariables.isKnown(found.path());
        if (isPrinted || !isKnown) {
            uses.add(
                    new Use(
                            field,
                            found.path(),
                            places.line(found.at()),
                            places.column(found.at()),
                            isKnown,
                            isCovered(found)));
        }
    }

    private boolean isLocal(String path) {
        return locals.contains(path.split("\\.", 2)[0]);
    }

    private boolean isCovered(Found found) {
        return found.isCovered() || open.stream().anyMatch(tag -> tag.tests(found.path()));
    }

    private static void find(Expression value, boolean isCovered, List<Found> found) {
        Found path = path(value, isCovered);
        if (path != null) {
            found.add(path);
            return;
        }
        switch (value) {
            case Called called -> {
                find(called.base(), isCovered, found);
                called.given().all().forEach(each -> find(each, true, found));
            }
            case Applied applied -> {
                find(applied.base(), isCovered || isCovering(applied), found);
                applied.given().all().forEach(each -> find(each, true, found));
            }
            case Either(Expression left, Expression right, boolean _) -> {
                find(left, true, found);
                find(right, isCovered || pathsIn(left).containsAll(pathsIn(right)), found);
            }
            case Choice(Expression condition, Expression then, Expression otherwise) -> {
                find(condition, true, found);
                boolean isTested = pathsIn(condition).containsAll(pathsIn(then));
                find(then, isCovered || isTested, found);
                if (otherwise != null) {
                    find(otherwise, isCovered, found);
                }
            }
            case Compared compared -> compared.parts().forEach(each -> find(each, true, found));
            case Not not -> find(not.value(), true, found);
            default -> value.parts().forEach(each -> find(each, isCovered, found));
        }
    }

    private static boolean isCovering(Applied applied) {
        String name = applied.builtin().name();
        if (JinjaTests.ALL.get(name) == applied.builtin() || NEVER_EMPTY.contains(name)) {
            return true;
        }
        if (!name.equals("default") && !name.equals("d")) {
            return false;
        }
        Expression forEmptyToo =
                applied.given().values().size() > 1
                        ? applied.given().values().get(1)
                        : applied.given().named().get("boolean");
        boolean isColumn = pathsIn(applied.base()).stream().allMatch(Variables::isColumn);
        return isColumn || forEmptyToo instanceof Constant(Boolean truth) && truth;
    }

    private static boolean isColumn(String path) {
        return path.startsWith("attributes.") || path.startsWith("customer.attributes.");
    }

    /** {@code a.b.c}, {@code a["b"]} and {@code a.get("b")}. */
    private static @Nullable Found path(Expression value, boolean isCovered) {
        String path = pathOf(value);
        if (path == null) {
            return null;
        }
        Expression root = value;
        while (!(root instanceof Name)) {
            root = root.parts().getFirst();
        }
        return new Found(path, ((Name) root).at(), value, isCovered);
    }

    private static @Nullable String pathOf(Expression value) {
        return switch (value) {
            case Name name -> name.name();
            case Member(Expression base, Constant(String key)) -> extended(base, key);
            case Called called
                    when called.method().equals("get")
                            && called.given().values().size() == 1
                            && called.given().values().getFirst() instanceof Constant(String key) ->
                    extended(called.base(), key);
            default -> null;
        };
    }

    private static @Nullable String extended(Expression base, String key) {
        String path = pathOf(base);
        return path == null ? null : path + "." + key;
    }

    /** Nothing is what it is meant to print for some. */
    private static boolean mayBeEmpty(Expression value) {
        return value instanceof Choice
                || value instanceof Constant(String text) && text.isEmpty()
                || value.parts().stream().anyMatch(Variables::mayBeEmpty);
    }

    /** Columns are texts: compared with a number, they would fail for each customer. */
    private void refuseTextsAsNumbers(Expression value) {
        switch (value) {
            case Compared(Expression first, List<Comparison> others)
                    when others.size() == 1 && ORDERING.contains(others.getFirst().sign()) ->
                    refuse(first, others.getFirst().other(), others.getFirst().sign());
            case Reckoned(String sign, Expression left, Expression right)
                    when !sign.equals("*") && !sign.equals("%") ->
                    refuse(left, right, sign);
            default -> {}
        }
        value.parts().forEach(this::refuseTextsAsNumbers);
    }

    private void refuse(Expression left, Expression right, String sign) {
        Expression text = right instanceof Constant(Number _) ? left : right;
        Expression number = text == left ? right : left;
        Found found = path(text, false);
        if (number instanceof Constant(Number _)
                && found != null
                && !isLocal(found.path())
                && TemplateVariables.isText(found.path())) {
            String path = found.path();
            mistakes.add(
                    found.at(),
                    text == left
                            ? "%s is a text, not a number. Write %s | int %s %s."
                                    .formatted(path, path, sign, shown(number))
                            : "%s is a text, not a number. Write %s %s %s | int."
                                    .formatted(path, shown(number), sign, path));
        }
    }

    private static String shown(Expression number) {
        return number instanceof Constant(Number value) ? value.toString() : "…";
    }
}

package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Expression;
import dev.handbill.campaign.template.expression.Scope;
import dev.handbill.campaign.template.value.Environment;
import dev.handbill.campaign.template.value.Loop;
import dev.handbill.campaign.template.value.Printing;
import dev.handbill.campaign.template.value.SafeHtml;
import dev.handbill.campaign.template.value.Sequences;
import dev.handbill.campaign.template.value.ValueKinds;
import dev.handbill.campaign.template.value.WrongValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template, ready to be filled for each recipient. Immutable. */
sealed interface Part {
    void render(Scope scope, Output output);

    /** The same for everybody. */
    record Words(String words) implements Part {
        @Override
        public void render(Scope scope, Output output) {
            output.words(words);
        }
    }

    /** A value that is printed. */
    record Print(Expression value, int at, EmptyValueWatch watch) implements Part {
        @Override
        public void render(Scope scope, Output output) {
            String printed = printed(scope);
            output.words(printed);
            output.look(watch, printed, scope);
        }

        String printed(Scope scope) {
            Environment in = scope.environment();
            return LocatedMistake.at(
                    at,
                    () ->
                            in.isHtml()
                                    ? Printing.html(value.in(scope), in.budget())
                                    : Printing.text(value.in(scope), in.budget()));
        }
    }

    /** The first branch whose condition holds; a branch without one always does. */
    record If(List<Branch> branches) implements Part {
        record Branch(@Nullable Expression condition, int at, List<Part> parts) {}

        @Override
        public void render(Scope scope, Output output) {
            int chosen = chosen(scope);
            if (chosen >= 0) {
                branches.get(chosen).parts().forEach(part -> part.render(scope, output));
            }
        }

        /** Index of the branch that is taken; -1 for none. */
        int chosen(Scope scope) {
            for (int i = 0; i < branches.size(); i++) {
                Expression condition = branches.get(i).condition();
                if (condition == null
                        || LocatedMistake.at(
                                branches.get(i).at(),
                                () -> ValueKinds.isTrue(condition.in(scope)))) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** Once for each element; {@code otherwise} if there is none. */
    record For(
            List<String> names,
            Expression over,
            @Nullable Expression filter,
            int at,
            List<Part> parts,
            List<Part> otherwise)
            implements Part {
        @Override
        public void render(Scope scope, Output output) {
            List<@Nullable Object> elements = LocatedMistake.at(at, () -> chosen(scope));
            if (elements.isEmpty()) {
                otherwise.forEach(part -> part.render(scope, output));
                return;
            }
            Loop loop = new Loop(elements);
            for (int i = 0; i < elements.size(); i++) {
                scope.environment().budget().step();
                loop.moveTo(i);
                Scope round = scope.inner();
                assign(round, elements.get(i));
                round.set("loop", loop);
                parts.forEach(part -> part.render(round, output));
            }
        }

        private List<@Nullable Object> chosen(Scope scope) {
            List<@Nullable Object> all =
                    Sequences.elements(over.in(scope), scope.environment().budget());
            if (filter == null) {
                return all;
            }
            List<@Nullable Object> chosen = new ArrayList<>();
            for (Object each : all) {
                Scope round = scope.inner();
                assign(round, each);
                if (ValueKinds.isTrue(filter.in(round))) {
                    scope.environment().budget().elements(1);
                    chosen.add(each);
                }
            }
            return chosen;
        }

        private void assign(Scope round, @Nullable Object element) {
            LocatedMistake.at(
                    at,
                    () -> {
                        assign(names, element, round);
                        return true;
                    });
        }

        static void assign(List<String> names, @Nullable Object value, Scope scope) {
            if (names.size() == 1) {
                scope.set(names.getFirst(), value);
                return;
            }
            List<@Nullable Object> values = Sequences.elements(value, scope.environment().budget());
            if (values.size() != names.size()) {
                throw WrongValue.of(
                        "There are %d names for %d values", names.size(), values.size());
            }
            for (int i = 0; i < names.size(); i++) {
                scope.set(names.get(i), values.get(i));
            }
        }
    }

    /** Gives a value a name. */
    record Set(List<String> names, Expression value, int at) implements Part {
        @Override
        public void render(Scope scope, Output output) {
            LocatedMistake.at(
                    at,
                    () -> {
                        For.assign(names, value.in(scope), scope);
                        return true;
                    });
        }
    }

    /** Gives what is written inside a name. */
    record SetBlock(String name, List<Part> parts) implements Part {
        @Override
        public void render(Scope scope, Output output) {
            scope.environment().budget().step();
            Output inside = output.inside();
            Scope inner = scope.inner();
            parts.forEach(part -> part.render(inner, inside));
            String text = inside.toString();
            scope.environment().budget().letters(text.length());
            scope.set(name, output.isHtml() ? new SafeHtml(text) : text);
        }
    }
}

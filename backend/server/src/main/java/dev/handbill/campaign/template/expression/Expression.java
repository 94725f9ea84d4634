package dev.handbill.campaign.template.expression;

import dev.handbill.campaign.template.builtin.Builtin;
import dev.handbill.campaign.template.builtin.Methods;
import dev.handbill.campaign.template.value.Arithmetic;
import dev.handbill.campaign.template.value.Environment;
import dev.handbill.campaign.template.value.Loop;
import dev.handbill.campaign.template.value.Range;
import dev.handbill.campaign.template.value.Sequences;
import dev.handbill.campaign.template.value.Tuple;
import dev.handbill.campaign.template.value.Undefined;
import dev.handbill.campaign.template.value.ValueKinds;
import dev.handbill.campaign.template.value.WrongValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that has a value for each recipient. Immutable. */
public sealed interface Expression {
    /**
     * @throws WrongValue when a value is of the wrong kind for what is done with it
     */
    @Nullable Object in(Scope scope);

    /** What it is made of. */
    List<Expression> parts();

    /** Written as it is. */
    record Constant(@Nullable Object value) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return value;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    record Name(String name, int at) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            scope.environment().budget().step();
            return scope.get(name);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code base.name} and {@code base["name"]}. */
    record Member(Expression base, Expression key) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            Object of = base.in(scope);
            if (of instanceof Loop loop) {
                return loop.get(String.valueOf(key.in(scope)));
            }
            return Sequences.item(of, key.in(scope), scope.environment().budget());
        }

        @Override
        public List<Expression> parts() {
            return List.of(base, key);
        }
    }

    /** {@code base[from:to:step]}. */
    record Slice(Expression base, List<Expression> bounds) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return Sequences.slice(
                    base.in(scope),
                    bound(0, scope),
                    bound(1, scope),
                    bound(2, scope),
                    scope.environment().budget());
        }

        private @Nullable Long bound(int which, Scope scope) {
            Object value = bounds.get(which).in(scope);
            return value == null ? null : Long.valueOf(ValueKinds.whole(value));
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(bounds);
            parts.add(base);
            return parts;
        }
    }

    /** What is given in round brackets. */
    record Given(List<Expression> values, Map<String, Expression> named) {
        static final Given NOTHING = new Given(List.of(), Map.of());

        List<@Nullable Object> values(Scope scope) {
            List<@Nullable Object> all = new ArrayList<>(values.size());
            values.forEach(each -> all.add(each.in(scope)));
            return all;
        }

        Map<String, @Nullable Object> named(Scope scope) {
            if (named.isEmpty()) {
                return Map.of();
            }
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            named.forEach((name, each) -> all.put(name, each.in(scope)));
            return all;
        }

        public List<Expression> all() {
            List<Expression> all = new ArrayList<>(values);
            all.addAll(named.values());
            return all;
        }
    }

    /** A filter or a test. */
    record Applied(Builtin builtin, Expression base, Given given) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            Object value = base.in(scope);
            return builtin.call(
                    value, given.values(scope), given.named(scope), scope.environment());
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(List.of(base));
            parts.addAll(given.all());
            return parts;
        }
    }

    /** {@code base.method(…)}. */
    record Called(Expression base, String method, Given given) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return Methods.call(
                    base.in(scope),
                    method,
                    given.values(scope),
                    given.named(scope),
                    scope.environment());
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(List.of(base));
            parts.addAll(given.all());
            return parts;
        }
    }

    /** {@code range(…)}. */
    record Numbers(List<Expression> bounds) implements Expression {
        @Override
        public Object in(Scope scope) {
            List<Long> all = bounds.stream().map(each -> ValueKinds.whole(each.in(scope))).toList();
            return new Range(
                    all.size() == 1 ? 0 : all.get(0),
                    all.size() == 1 ? all.get(0) : all.get(1),
                    all.size() == 3 ? all.get(2) : 1);
        }

        @Override
        public List<Expression> parts() {
            return bounds;
        }
    }

    /** {@code [a, b]} and {@code (a, b)}. */
    record Several(List<Expression> elements, boolean isTuple) implements Expression {
        @Override
        public Object in(Scope scope) {
            scope.environment().budget().elements(elements.size() + 1L);
            List<@Nullable Object> all = new ArrayList<>(elements.size());
            elements.forEach(each -> all.add(each.in(scope)));
            return isTuple ? new Tuple(all) : all;
        }

        @Override
        public List<Expression> parts() {
            return elements;
        }
    }

    /** {@code {"name": value}}. */
    record Entries(List<Expression> keys, List<Expression> values) implements Expression {
        @Override
        public Object in(Scope scope) {
            scope.environment().budget().elements(keys.size() * 2L + 1);
            Map<Object, @Nullable Object> all = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                Object key = keys.get(i).in(scope);
                if (key == null || !ValueKinds.isText(key) && !ValueKinds.isNumber(key)) {
                    throw new WrongValue("The names in { } are texts or numbers");
                }
                all.put(
                        ValueKinds.isText(key) ? String.valueOf(key) : key,
                        values.get(i).in(scope));
            }
            return all;
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(keys);
            parts.addAll(values);
            return parts;
        }
    }

    record Not(Expression value) implements Expression {
        @Override
        public Object in(Scope scope) {
            scope.environment().budget().step();
            return !ValueKinds.isTrue(value.in(scope));
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** {@code and} and {@code or}: the value that decided. */
    record Either(Expression left, Expression right, boolean isOr) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            scope.environment().budget().step();
            Object first = left.in(scope);
            return ValueKinds.isTrue(first) == isOr ? first : right.in(scope);
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code then if condition else otherwise}. */
    record Choice(Expression condition, Expression then, @Nullable Expression otherwise)
            implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            scope.environment().budget().step();
            if (ValueKinds.isTrue(condition.in(scope))) {
                return then.in(scope);
            }
            return otherwise == null ? Undefined.UNDEFINED : otherwise.in(scope);
        }

        @Override
        public List<Expression> parts() {
            return otherwise == null
                    ? List.of(condition, then)
                    : List.of(condition, then, otherwise);
        }
    }

    /** {@code a ~ b ~ c}. */
    record Together(List<Expression> values) implements Expression {
        @Override
        public Object in(Scope scope) {
            List<@Nullable Object> all = new ArrayList<>(values.size());
            values.forEach(each -> all.add(each.in(scope)));
            return Arithmetic.together(Collections.unmodifiableList(all), scope.environment());
        }

        @Override
        public List<Expression> parts() {
            return values;
        }
    }

    /** {@code -a} and {@code +a}. */
    record Signed(Expression value, boolean isNegative) implements Expression {
        @Override
        public Object in(Scope scope) {
            Object number = value.in(scope);
            return isNegative ? Arithmetic.negative(number) : Arithmetic.positive(number);
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** Two values and a sign between them. */
    record Reckoned(String sign, Expression left, Expression right) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            Environment in = scope.environment();
            in.budget().step();
            Object a = left.in(scope);
            Object b = right.in(scope);
            return switch (sign) {
                case "+" -> Arithmetic.plus(a, b, in);
                case "-" -> Arithmetic.minus(a, b);
                case "*" -> Arithmetic.times(a, b, in);
                case "/" -> Arithmetic.divided(a, b);
                case "//" -> Arithmetic.dividedWhole(a, b);
                case "%" -> Arithmetic.rest(a, b, in.budget());
                default -> Arithmetic.power(a, b);
            };
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code a < b <= c}: each with its neighbor. */
    record Compared(Expression first, List<Comparison> others) implements Expression {
        @Override
        public Object in(Scope scope) {
            Object left = first.in(scope);
            for (Comparison comparison : others) {
                Object right = comparison.other().in(scope);
                if (!comparison.holds(left, right, scope.environment().budget())) {
                    return false;
                }
                left = right;
            }
            return true;
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(List.of(first));
            others.forEach(each -> parts.add(each.other()));
            return parts;
        }
    }
}

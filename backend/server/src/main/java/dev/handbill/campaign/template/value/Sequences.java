package dev.handbill.campaign.template.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has elements: texts (by letter, not by UTF-16 unit), lists, tuples, maps and ranges. */
public final class Sequences {
    private Sequences() {}

    /** What a loop goes over. */
    public static List<@Nullable Object> elements(@Nullable Object value, Budget budget) {
        List<@Nullable Object> there = listed(value);
        if (there != null) {
            budget.steps(there.size() / 8);
            return there;
        }
        if (value == Undefined.UNDEFINED) {
            return List.of();
        }
        if (value instanceof Map<?, ?> map) {
            budget.elements(map.size());
            return new ArrayList<>(map.keySet());
        }
        if (value instanceof String text) {
            return letters(text, budget);
        }
        if (value instanceof SafeHtml safe) {
            // as in Python, where the letters of HTML are plain texts
            return letters(safe.html(), budget);
        }
        if (value instanceof Range range) {
            budget.elements(range.length());
            List<@Nullable Object> numbers = new ArrayList<>();
            for (long i = 0; i < range.length(); i++) {
                numbers.add(range.start() + i * range.step());
            }
            return numbers;
        }
        throw WrongValue.of("%s has no elements to go through", ValueKinds.named(value));
    }

    private static @Nullable List<@Nullable Object> listed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            @SuppressWarnings("unchecked") // only read
            List<@Nullable Object> elements = (List<@Nullable Object>) list;
            return elements;
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return pair(entry.getKey(), entry.getValue()).elements();
        }
        return value instanceof Tuple tuple ? tuple.elements() : null;
    }

    public static Tuple pair(@Nullable Object first, @Nullable Object second) {
        return new Tuple(Arrays.asList(first, second));
    }

    private static List<@Nullable Object> letters(String text, Budget budget) {
        budget.elements(text.length());
        budget.letters(text.length());
        List<@Nullable Object> letters = new ArrayList<>(text.length());
        text.codePoints().mapToObj(Character::toString).forEach(letters::add);
        return letters;
    }

    /** How many elements it has. */
    public static long length(@Nullable Object value) {
        return switch (value) {
            case String text -> text.codePointCount(0, text.length());
            case SafeHtml safe -> safe.html().codePointCount(0, safe.html().length());
            case List<?> list -> list.size();
            case Tuple tuple -> tuple.elements().size();
            case Map.Entry<?, ?> _ -> 2;
            case Map<?, ?> map -> map.size();
            case Range range -> range.length();
            case Undefined _ -> 0;
            case null, default -> throw WrongValue.of("%s has no length", ValueKinds.named(value));
        };
    }

    /** What stands in square brackets. */
    public static @Nullable Object item(
            @Nullable Object base, @Nullable Object key, Budget budget) {
        budget.step();
        if (base instanceof Map<?, ?> map) {
            return member(map, key);
        }
        Long index = key instanceof Boolean truth ? Long.valueOf(truth ? 1 : 0) : asIndex(key);
        if (index == null) {
            return Undefined.UNDEFINED;
        }
        return switch (base) {
            case String text -> letter(text, index);
            case SafeHtml safe ->
                    letter(safe.html(), index) instanceof String letter
                            ? new SafeHtml(letter)
                            : Undefined.UNDEFINED;
            case null, default -> {
                boolean isListed =
                        base instanceof List<?>
                                || base instanceof Tuple
                                || base instanceof Range
                                || base instanceof Map.Entry<?, ?>;
                yield isListed ? element(elements(base, budget), index) : Undefined.UNDEFINED;
            }
        };
    }

    private static @Nullable Object member(Map<?, ?> map, @Nullable Object key) {
        Object name = key instanceof SafeHtml safe ? safe.html() : key;
        if (name == null || name instanceof Undefined) {
            return Undefined.UNDEFINED;
        }
        Object value = map.get(name);
        return value == null && !map.containsKey(name) ? Undefined.UNDEFINED : value;
    }

    private static @Nullable Long asIndex(@Nullable Object key) {
        return key instanceof Number number && !(key instanceof Double) ? number.longValue() : null;
    }

    private static Object letter(String text, long index) {
        int length = text.codePointCount(0, text.length());
        long at = index < 0 ? length + index : index;
        if (at < 0 || at >= length) {
            return Undefined.UNDEFINED;
        }
        return Character.toString(text.codePointAt(text.offsetByCodePoints(0, (int) at)));
    }

    private static @Nullable Object element(List<@Nullable Object> list, long index) {
        long at = index < 0 ? list.size() + index : index;
        return at >= 0 && at < list.size() ? list.get((int) at) : Undefined.UNDEFINED;
    }

    /** {@code base[from:to:step]}, each of them perhaps missing. */
    public static @Nullable Object slice(
            @Nullable Object base,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable Long step,
            Budget budget) {
        if (base == Undefined.UNDEFINED) {
            return Undefined.UNDEFINED;
        }
        if (base instanceof Map<?, ?> || !ValueKinds.isSequence(base)) {
            throw WrongValue.of("%s cannot be cut into pieces", ValueKinds.named(base));
        }
        if (base instanceof Range range) {
            return range(range, from, to, step == null ? 1 : step);
        }
        List<@Nullable Object> all = elements(base, budget);
        List<@Nullable Object> chosen = chosen(all, from, to, step == null ? 1 : step, budget);
        return switch (base) {
            case String _ -> joined(chosen);
            case SafeHtml _ -> new SafeHtml(joined(chosen));
            case Tuple _ -> new Tuple(chosen);
            case null, default -> chosen;
        };
    }

    private static Range range(Range range, @Nullable Long from, @Nullable Long to, long step) {
        if (step == 0 || Math.abs(step) > Range.LONGEST) {
            throw WrongValue.of("The step of a slice is between 1 and %d", Range.LONGEST);
        }
        int size = range.length();
        long start = bound(from, step > 0 ? 0 : size - 1, size, step);
        long end = bound(to, step > 0 ? size : -1, size, step);
        return new Range(
                range.start() + start * range.step(),
                range.start() + end * range.step(),
                range.step() * step);
    }

    private static List<@Nullable Object> chosen(
            List<@Nullable Object> all,
            @Nullable Long from,
            @Nullable Long to,
            long step,
            Budget budget) {
        if (step == 0) {
            throw new WrongValue("The step of a slice cannot be 0");
        }
        int size = all.size();
        long start = bound(from, step > 0 ? 0 : size - 1, size, step);
        long end = bound(to, step > 0 ? size : -1, size, step);
        List<@Nullable Object> chosen = new ArrayList<>();
        for (long i = start; step > 0 ? i < end : i > end; i += step) {
            budget.elements(1);
            chosen.add(all.get((int) i));
            if (Math.abs(step) > size) {
                break;
            }
        }
        return chosen;
    }

    private static long bound(@Nullable Long given, long missing, int size, long step) {
        if (given == null) {
            return missing;
        }
        long at = given < 0 ? given + size : given;
        return step > 0 ? Math.clamp(at, 0, size) : Math.clamp(at, -1, size - 1L);
    }

    private static String joined(List<@Nullable Object> letters) {
        StringBuilder text = new StringBuilder(letters.size());
        letters.forEach(letter -> text.append(letter));
        return text.toString();
    }
}

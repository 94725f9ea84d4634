package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.util.ForLoop;
import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jinjava.javax.el.ELContext;
import jinjava.javax.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * What a dot and a call may reach: members of maps, elements of lists, a loop's counters, and a
 * dozen methods that Jinja2 authors know. There is no reflection, so no template can reach a Java
 * object's class, methods or fields; anything else is empty.
 */
final class PlainValues extends ELResolver {
    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        return switch (base) {
            case Map<?, ?> map -> map.get(String.valueOf(property));
            case List<?> list -> element(list, property);
            case ForLoop loop -> counter(loop, String.valueOf(property));
            case null, default -> null;
        };
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            Object base,
            Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] given) {
        context.setPropertyResolved(true);
        @Nullable Object[] args = given == null ? new Object[0] : given;
        String name = String.valueOf(method);
        return switch (base) {
            case ExpTest test when name.equals("evaluate") ->
                    test.evaluate(args[0], (JinjavaInterpreter) args[1], rest(args));
            case ExpTest test when name.equals("evaluateNegated") ->
                    test.evaluateNegated(args[0], (JinjavaInterpreter) args[1], rest(args));
            case Filter filter ->
                    filter.filter(args[0], (JinjavaInterpreter) args[1], rest(args), Map.of());
            case Map<?, ?> map -> ofMap(map, name, args);
            case String text -> ofText(text, name);
            case null, default -> null;
        };
    }

    /** The methods that {@link #invoke} knows, for the check when a template is saved. */
    static final List<String> METHODS =
            List.of(
                    "items",
                    "keys",
                    "values",
                    "get",
                    "upper",
                    "lower",
                    "title",
                    "strip",
                    "capitalize");

    private static @Nullable Object ofMap(Map<?, ?> map, String method, @Nullable Object[] args) {
        return switch (method) {
            case "items" -> List.copyOf(map.entrySet());
            case "keys" -> List.copyOf(map.keySet());
            case "values" -> List.copyOf(map.values());
            case "get" -> {
                Object value = args.length == 0 ? null : map.get(String.valueOf(args[0]));
                yield value == null && args.length > 1 ? args[1] : value;
            }
            default -> null;
        };
    }

    private static @Nullable Object ofText(String text, String method) {
        return switch (method) {
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "strip" -> text.strip();
            case "capitalize", "title" ->
                    text.isEmpty()
                            ? text
                            : Character.toUpperCase(text.charAt(0)) + text.substring(1);
            default -> null;
        };
    }

    private static @Nullable Object element(List<?> list, Object property) {
        try {
            int index = Integer.parseInt(String.valueOf(property));
            int at = index < 0 ? list.size() + index : index;
            return at >= 0 && at < list.size() ? list.get(at) : null;
        } catch (NumberFormatException notAnIndex) {
            return null;
        }
    }

    private static @Nullable Object counter(ForLoop loop, String name) {
        return switch (name) {
            case "index" -> loop.getIndex();
            case "index0" -> loop.getIndex0();
            case "revindex" -> loop.getRevindex();
            case "revindex0" -> loop.getRevindex0();
            case "length" -> loop.getLength();
            case "depth" -> loop.getDepth();
            case "first" -> loop.isFirst();
            case "last" -> loop.isLast();
            default -> null;
        };
    }

    private static @Nullable Object[] rest(@Nullable Object[] args) {
        return Arrays.copyOfRange(args, 2, Math.max(2, args.length));
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        context.setPropertyResolved(true);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(
            ELContext context, Object base) {
        return null;
    }
}

package dev.handbill.campaign.template.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code loop} says inside of a loop. */
public final class Loop {
    private final List<? extends @Nullable Object> elements;
    private int at;
    private @Nullable List<@Nullable Object> latest;

    public Loop(List<? extends @Nullable Object> elements) {
        this.elements = elements;
    }

    public void moveTo(int index) {
        at = index;
    }

    public @Nullable Object get(String name) {
        int length = elements.size();
        return switch (name) {
            case "index" -> at + 1L;
            case "index0" -> (long) at;
            case "revindex" -> (long) length - at;
            case "revindex0" -> length - at - 1L;
            case "first" -> at == 0;
            case "last" -> at == length - 1;
            case "length" -> (long) length;
            // only recursive loops go deeper in Jinja2
            case "depth" -> 1L;
            case "depth0" -> 0L;
            case "previtem" -> at == 0 ? Undefined.UNDEFINED : elements.get(at - 1);
            case "nextitem" -> at == length - 1 ? Undefined.UNDEFINED : elements.get(at + 1);
            default -> Undefined.UNDEFINED;
        };
    }

    /** One of them after the other, round by round. */
    public @Nullable Object cycle(List<? extends @Nullable Object> choices) {
        if (choices.isEmpty()) {
            throw new WrongValue("loop.cycle(…) needs something to choose from");
        }
        return choices.get(at % choices.size());
    }

    /** Whether these differ from those of the round before. */
    public boolean hasChanged(List<@Nullable Object> values, Environment environment) {
        List<@Nullable Object> before = latest;
        latest = values;
        return before == null || !Comparing.areEqual(before, values, environment.budget());
    }
}

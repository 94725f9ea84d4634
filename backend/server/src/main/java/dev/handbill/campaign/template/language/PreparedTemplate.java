package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Scope;
import dev.handbill.campaign.template.value.Budget;
import dev.handbill.kernel.text.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A template of which only the holes are still to be filled. What it fills is what {@link Template}
 * renders, with the same bounds; where it cannot tell, it says so, and the template does it.
 */
public final class PreparedTemplate {
    private final List<String> constants;
    private final List<Part> holes;
    private final List<List<String>> empty;
    private final boolean isHtml;
    private final int most;

    /** What was written here already counts for each message. */
    private final Budget spent;

    PreparedTemplate(Preparation prepared, boolean isHtml, int most, Budget spent) {
        this.constants = List.copyOf(prepared.constants());
        this.holes = List.copyOf(prepared.holes());
        this.empty = List.copyOf(prepared.empty());
        this.isHtml = isHtml;
        this.spent = spent;
        this.most = most - constants.stream().mapToInt(String::length).sum();
    }

    public int holes() {
        return holes.size();
    }

    /** The text with a mark in each hole, numbered from 0. */
    public String marked(Marks marks) {
        StringBuilder text = new StringBuilder(constants.getFirst());
        for (int i = 0; i < holes.size(); i++) {
            text.append(marks.of(i)).append(constants.get(i + 1));
        }
        return text.toString();
    }

    /**
     * What stands in each hole, escaped where this is HTML; null if it becomes too long.
     *
     * @param unseen is told each variable that printed nothing, in the order of the text
     */
    @Nullable List<String> fill(Scope scope, @Nullable Consumer<String> unseen) {
        scope.environment().budget().spend(spent);
        List<String> filled = new ArrayList<>(holes.size());
        int left = most;
        tell(0, unseen);
        for (Part hole : holes) {
            String value = written(hole, scope, unseen);
            filled.add(value);
            left -= value.length();
            if (left < 0) {
                return null;
            }
            tell(filled.size(), unseen);
        }
        return filled;
    }

    private void tell(int constant, @Nullable Consumer<String> unseen) {
        if (unseen != null) {
            empty.get(constant).forEach(unseen);
        }
    }

    private String written(Part hole, Scope scope, @Nullable Consumer<String> unseen) {
        if (hole instanceof Part.Print print && unseen == null) {
            return print.printed(scope);
        }
        Output output = Output.ofPart(isHtml, most, unseen);
        hole.render(scope, output);
        return output.toString();
    }
}

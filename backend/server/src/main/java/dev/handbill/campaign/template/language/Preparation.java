package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Expression;
import dev.handbill.campaign.template.expression.Scope;
import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Environment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a template says to everybody and leaves a hole for the rest: what depends on the
 * campaign alone is decided and printed here, once. Where a question about the recipient decides
 * how the HTML is built, it goes on for those who answer alike.
 */
final class Preparation {
    private final Map<String, Object> values;
    private final Set<String> shared;
    private final Scope scope;
    private final int most;
    private final List<Integer> answers;
    private final List<String> constants = new ArrayList<>();
    private final List<Part> holes = new ArrayList<>();
    private final List<List<String>> empty = new ArrayList<>();
    private List<String> emptyHere = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final boolean hasNames;
    private int answered;
    private Part.@Nullable If question;
    private boolean isSafe = true;

    /**
     * @param values those that are the same in all messages
     * @param scope with these values
     * @param most characters
     * @param answers branches that are taken at the questions about the recipient, in their order
     */
    Preparation(
            List<Part> parts,
            Map<String, Object> values,
            Scope scope,
            int most,
            List<Integer> answers) {
        this.values = values;
        this.shared = new HashSet<>(values.keySet());
        this.scope = scope;
        this.most = most;
        this.answers = answers;
        this.hasNames = parts.stream().anyMatch(Preparation::givesNames);
        parts.forEach(this::forgetNamesSetIn);
        addAll(parts);
        endConstant();
    }

    List<String> constants() {
        return constants;
    }

    List<Part> holes() {
        return holes;
    }

    /** The variables that printed nothing in each constant: for nobody they print more. */
    List<List<String>> empty() {
        return empty;
    }

    /** The first one that is not answered; what comes behind it is not written. */
    Part.@Nullable If question() {
        return question;
    }

    /** False where a recipient's values could build the HTML otherwise. */
    boolean isSafe() {
        return isSafe;
    }

    /** A name that the template gives to something else is no longer the campaign's value. */
    private void forgetNamesSetIn(Part part) {
        switch (part) {
            case Part.For loop -> shared.removeAll(loop.names());
            case Part.Set set -> shared.removeAll(set.names());
            case Part.SetBlock set -> shared.remove(set.name());
            default -> {}
        }
        within(part).forEach(this::forgetNamesSetIn);
    }

    private void addAll(List<Part> parts) {
        for (Part part : parts) {
            if (question == null) {
                add(part);
            }
        }
    }

    private void add(Part part) {
        if (isShared(part, Set.of())) {
            Output output = Output.ofPart(isHtml(), most, null);
            part.render(scope, output);
            words.append(output);
            look(part);
        } else if (part instanceof Part.If choice) {
            decide(choice);
        } else {
            hole(part);
        }
    }

    /** By itself: what looking costs counts for no message. */
    private void look(Part part) {
        Scope looking = new Scope(values, new Environment(new Budget(), isHtml()));
        part.render(looking, Output.ofPart(isHtml(), most, emptyHere::add));
    }

    private boolean isHtml() {
        return scope.environment().isHtml();
    }

    /** As far as the campaign's values go; from there on it is about the recipient. */
    private void decide(Part.If choice) {
        List<Part.If.Branch> branches = choice.branches();
        for (int i = 0; i < branches.size(); i++) {
            Part.If.Branch branch = branches.get(i);
            if (branch.condition() != null && !isShared(branch.condition(), Set.of())) {
                ask(new Part.If(branches.subList(i, branches.size())));
                return;
            }
            if (new Part.If(List.of(branch)).chosen(scope) == 0) {
                addAll(branch.parts());
                return;
            }
        }
    }

    private void ask(Part.If choice) {
        if (!hasMarkup(choice) || hasNames) {
            hole(choice);
        } else if (answered == answers.size()) {
            question = choice;
        } else {
            int answer = answers.get(answered++);
            if (answer >= 0) {
                addAll(choice.branches().get(answer).parts());
            }
        }
    }

    private void hole(Part part) {
        isSafe &= !hasMarkup(part);
        endConstant();
        holes.add(part);
    }

    private void endConstant() {
        constants.add(words.toString());
        words.setLength(0);
        empty.add(List.copyOf(emptyHere));
        emptyHere = new ArrayList<>();
    }

    /**
     * Whether it says the same to all.
     *
     * @param own names of the loops around it
     */
    private boolean isShared(Part part, Set<String> own) {
        return switch (part) {
            case Part.Words _ -> true;
            case Part.Print print -> isShared(print.value(), own);
            case Part.For loop -> {
                Set<String> inside = new HashSet<>(own);
                inside.addAll(loop.names());
                inside.add("loop");
                yield isShared(loop.over(), own)
                        && (loop.filter() == null || isShared(loop.filter(), inside))
                        && loop.parts().stream().allMatch(each -> isShared(each, inside))
                        && loop.otherwise().stream().allMatch(each -> isShared(each, own));
            }
            case Part.If choice ->
                    choice.branches().stream()
                            .allMatch(
                                    branch ->
                                            (branch.condition() == null
                                                            || isShared(branch.condition(), own))
                                                    && branch.parts().stream()
                                                            .allMatch(each -> isShared(each, own)));
            case Part.Set _, Part.SetBlock _ -> false;
        };
    }

    private boolean isShared(Expression value, Set<String> own) {
        return value instanceof Expression.Name name
                ? shared.contains(name.name()) || own.contains(name.name())
                : value.parts().stream().allMatch(each -> isShared(each, own));
    }

    /** Whether a name that is given here holds behind it: questions could be about that. */
    private static boolean givesNames(Part part) {
        return switch (part) {
            case Part.Set _, Part.SetBlock _ -> true;
            case Part.If choice -> within(choice).stream().anyMatch(Preparation::givesNames);
            case Part.For _, Part.Words _, Part.Print _ -> false;
        };
    }

    private boolean hasMarkup(Part part) {
        return isHtml()
                && (part instanceof Part.Words(String said) && said.indexOf('<') >= 0
                        || within(part).stream().anyMatch(this::hasMarkup));
    }

    private static List<Part> within(Part part) {
        List<Part> inside = new ArrayList<>();
        switch (part) {
            case Part.If choice ->
                    choice.branches().forEach(branch -> inside.addAll(branch.parts()));
            case Part.For loop -> {
                inside.addAll(loop.parts());
                inside.addAll(loop.otherwise());
            }
            case Part.SetBlock set -> inside.addAll(set.parts());
            case Part.Words _, Part.Print _, Part.Set _ -> {}
        }
        return inside;
    }
}

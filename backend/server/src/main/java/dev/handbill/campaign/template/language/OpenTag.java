package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Expression;
import dev.handbill.campaign.template.expression.Expression.Not;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tag that waits to be closed, and what was read inside of it so far. */
final class OpenTag {
    private final String tag;
    private final int at;
    private final Set<String> tested = new HashSet<>();
    private final List<Part.If.Branch> branches = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();
    private @Nullable List<Part> main;
    private @Nullable Expression condition;
    private @Nullable Expression filter;
    private int place;
    private List<String> names = List.of();
    private boolean hasElse;

    OpenTag(String tag, int at) {
        this.tag = tag;
        this.at = at;
    }

    String tag() {
        return tag;
    }

    int at() {
        return at;
    }

    String end() {
        return "end" + tag;
    }

    boolean hasElse() {
        return hasElse;
    }

    /** Where what follows goes. */
    List<Part> parts() {
        return parts;
    }

    /** The variables that its condition asks for: inside, they are not empty. */
    boolean tests(String path) {
        return tested.contains(path);
    }

    void test(Set<String> paths) {
        tested.addAll(paths);
    }

    void condition(Expression asked, int where) {
        condition = tag.equals("unless") ? new Not(asked) : asked;
        place = where;
    }

    void loop(List<String> loopNames, Expression over, int where) {
        names = loopNames;
        condition = over;
        place = where;
    }

    void filter(Expression asked) {
        filter = asked;
    }

    void name(String set) {
        names = List.of(set);
    }

    void nextBranch() {
        branches.add(new Part.If.Branch(condition, place, List.copyOf(parts)));
        parts = new ArrayList<>();
        tested.clear();
    }

    void otherwise() {
        hasElse = true;
        if (tag.equals("for")) {
            main = parts;
            parts = new ArrayList<>();
        } else {
            nextBranch();
            condition = null;
        }
    }

    /** Empty where its own mistake was reported already. */
    Optional<Part> part() {
        List<Part> latest = List.copyOf(parts);
        if (tag.equals("set")) {
            return Optional.of(new Part.SetBlock(names.getFirst(), latest));
        }
        if (tag.equals("for")) {
            return condition == null
                    ? Optional.empty()
                    : Optional.of(
                            new Part.For(
                                    names,
                                    condition,
                                    filter,
                                    place,
                                    main == null ? latest : List.copyOf(main),
                                    main == null ? List.of() : latest));
        }
        branches.add(new Part.If.Branch(condition, place, latest));
        return Optional.of(new Part.If(List.copyOf(branches)));
    }
}

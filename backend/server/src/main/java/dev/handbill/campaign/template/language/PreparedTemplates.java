package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Scope;
import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A template prepared for each way in which its questions about the recipient are answered: few
 * campaigns have any that decide how the HTML is built, and few of these more than some answers.
 */
public final class PreparedTemplates {
    /** A template whose recipients have nearly all answers of their own is not worth preparing. */
    private static final int MOST_FORKS = 64;

    private final List<Part> parts;
    private final Map<String, Object> shared;
    private final boolean isHtml;
    private final int most;
    private final AtomicInteger forks = new AtomicInteger();
    private final Fork root;

    PreparedTemplates(List<Part> parts, Map<String, Object> shared, boolean isHtml, int most) {
        this.parts = parts;
        this.shared = shared;
        this.isHtml = isHtml;
        this.most = most;
        this.root = fork(List.of());
    }

    /**
     * What is known after some answers.
     *
     * @param question the next one; null behind the last
     * @param template what all are told who came here; null before the last answer, and where
     *     filling holes would not do
     */
    private record Fork(
            Part.@Nullable If question,
            @Nullable PreparedTemplate template,
            ConcurrentMap<Integer, Fork> next) {
        static Fork at(Part.@Nullable If question, @Nullable PreparedTemplate template) {
            return new Fork(question, template, new ConcurrentHashMap<>());
        }
    }

    /**
     * What stands in the holes of one recipient's message.
     *
     * @param template the same object for all who answer alike
     */
    public record Filled(PreparedTemplate template, List<String> values) {}

    /**
     * Null where something is wrong, or not certain: the template itself tells what.
     *
     * @param empty is told each variable that printed nothing; null if nobody asks
     */
    public @Nullable Filled fill(Map<String, Object> values, @Nullable Consumer<String> empty) {
        Scope scope = new Scope(values, new Environment(new Budget(), isHtml));
        try {
            PreparedTemplate template = chosen(scope);
            List<String> filled = template == null ? null : template.fill(scope, empty);
            return template == null || filled == null ? null : new Filled(template, filled);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError wrong) {
            return null;
        }
    }

    private @Nullable PreparedTemplate chosen(Scope scope) {
        List<Integer> answers = List.of();
        Fork fork = root;
        while (fork.question() != null) {
            int answer = fork.question().chosen(scope);
            List<Integer> all = new ArrayList<>(answers);
            all.add(answer);
            answers = all;
            fork = fork.next().computeIfAbsent(answer, _ -> fork(all));
        }
        return fork.template();
    }

    private Fork fork(List<Integer> answers) {
        if (forks.incrementAndGet() > MOST_FORKS) {
            return Fork.at(null, null);
        }
        Budget spent = new Budget();
        Scope scope = new Scope(shared, new Environment(spent, isHtml));
        try {
            Preparation prepared = new Preparation(parts, shared, scope, most, answers);
            if (!prepared.isSafe()) {
                return Fork.at(null, null);
            }
            return prepared.question() == null
                    ? Fork.at(null, new PreparedTemplate(prepared, isHtml, most, spent))
                    : Fork.at(prepared.question(), null);
        } catch (RuntimeException | StackOverflowError wrong) {
            return Fork.at(null, null);
        }
    }
}

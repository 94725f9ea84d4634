package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import java.time.Duration;

/** Renders one message, within so many steps and so much time. */
final class BoundedInterpreter extends JinjavaInterpreter {
    /** Texts, values and tags rendered; the largest sensible message has some hundreds. */
    static final int MOST_STEPS = 10_000;

    /**
     * The second line behind the steps: generous, because a busy machine stops the clock for none.
     */
    private static final long MOST_NANOS = Duration.ofSeconds(3).toNanos();

    private final long started = System.nanoTime();
    private int steps;

    BoundedInterpreter(Jinjava jinjava, Context context, JinjavaConfig config) {
        super(jinjava, context, config);
    }

    /** Called before each node is rendered. */
    static void countStep(JinjavaInterpreter interpreter) {
        if (interpreter instanceof BoundedInterpreter bounded) {
            bounded.countStep();
        }
    }

    boolean isExhausted() {
        return steps > MOST_STEPS;
    }

    private void countStep() {
        steps++;
        if (steps % 64 == 0 && System.nanoTime() - started > MOST_NANOS) {
            steps = MOST_STEPS + 1;
        }
        if (isExhausted()) {
            throw new TemplateFailure("template-too-much-work", Template.TOO_MUCH_WORK);
        }
    }
}

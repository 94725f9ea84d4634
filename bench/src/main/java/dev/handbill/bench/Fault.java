package dev.handbill.bench;

import dev.handbill.bench.simulator.Misbehavior;
import java.util.Map;

/**
 * Something that breaks.
 *
 * @param env of the workers, on top of the usual
 * @param before how the provider behaves when the campaign starts
 * @param happens the fault itself, from the moment the campaign is under way until nothing is
 *     broken any more
 */
record Fault(String name, Map<String, String> env, Misbehavior before, Happening happens) {

    @FunctionalInterface
    interface Happening {
        void in(FaultScene scene) throws Exception;
    }

    Fault(String name, Happening happens) {
        this(name, Map.of(), Misbehavior.latency(200), happens);
    }
}

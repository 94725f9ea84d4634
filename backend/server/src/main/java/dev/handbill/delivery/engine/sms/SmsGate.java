package dev.handbill.delivery.engine.sms;

import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.SendAttempt;
import dev.handbill.delivery.message.Messages;
import dev.handbill.provider.SendOutcome;
import dev.handbill.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets through those SMS of a chunk that may go now: not at night, not over the limit. */
@ApplicationScoped
public class SmsGate {
    private final HeldSms heldSms;
    private final SmsPartBudget budget;

    SmsGate(HeldSms heldSms, SmsPartBudget budget) {
        this.heldSms = heldSms;
        this.budget = budget;
    }

    /**
     * A chunk, split into what may go and what is held.
     *
     * @param openings what held some of them for the night; null for none
     * @param parts taken from the campaign's limit, by delivery; empty without a limit
     */
    public record Split(
            List<ClaimedDelivery> open,
            List<SendAttempt> held,
            HeldSms.@Nullable Openings openings,
            Map<Long, Integer> parts) {

        /** Nothing holds any of them. */
        public static Split allOf(List<ClaimedDelivery> taken) {
            return new Split(taken, List.of(), null, Map.of());
        }

        public boolean isNight() {
            return openings != null;
        }
    }

    /**
     * Whatever this throws, nothing is taken from the limit: that comes last. What is taken is
     * given back with the results.
     */
    public Split split(Lane lane, Messages messages, List<ClaimedDelivery> taken) {
        List<ClaimedDelivery> open = new ArrayList<>(taken.size());
        List<SendAttempt> held = new ArrayList<>();
        Duration longest = Duration.ZERO;
        HeldSms.Openings openings = heldSms.openings();
        for (ClaimedDelivery sms : taken) {
            Duration wait =
                    messages.templates().isMessage()
                            ? Duration.ZERO
                            : openings.wait(sms.address(), sms.timeZone());
            if (wait.isPositive()) {
                held.add(held(sms, wait, HeldSms.CODE, openings.text(), openings.rule()));
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            } else {
                open.add(sms);
            }
        }
        HeldSms.Openings night = held.isEmpty() ? null : openings;
        if (night != null) {
            heldSms.noteUntil(lane, longest);
        }
        return messages.hasPartLimit() && !open.isEmpty()
                ? withinBudget(lane, messages, open, held, night)
                : new Split(open, held, night, Map.of());
    }

    /** After the results are recorded: the consequences for the lane. */
    public void settle(Split split) {
        HeldSms.Openings openings = split.openings();
        if (openings != null) {
            heldSms.wereHeldBy(openings);
        }
    }

    private Split withinBudget(
            Lane lane,
            Messages messages,
            List<ClaimedDelivery> open,
            List<SendAttempt> held,
            HeldSms.@Nullable Openings night) {
        List<Integer> needed = open.stream().map(sms -> parts(messages, sms)).toList();
        int room = budget.take(lane.campaignId(), needed);
        for (ClaimedDelivery sms : open.subList(room, open.size())) {
            held.add(
                    held(
                            sms,
                            Duration.ZERO,
                            SmsPartBudget.CODE,
                            SmsPartBudget.TEXT,
                            SmsPartBudget.CODE));
        }
        Map<Long, Integer> parts = new HashMap<>();
        for (int i = 0; i < room; i++) {
            parts.put(open.get(i).id(), needed.get(i));
        }
        return new Split(open.subList(0, room), held, night, parts);
    }

    /**
     * An SMS that cannot be written, for whatever reason, takes nothing; it fails alone when it is
     * to be sent.
     */
    private static int parts(Messages messages, ClaimedDelivery sms) {
        try {
            return messages.templates().sms(sms.recipient()).parts();
        } catch (RuntimeException failure) {
            return 0;
        }
    }

    private static SendAttempt held(
            ClaimedDelivery sms, Duration wait, String code, String why, String rule) {
        return new SendAttempt(
                DeliveryResult.waiting(sms, wait, code, why).heldBy(rule),
                new SendOutcome.NotTried(wait, code, why));
    }
}

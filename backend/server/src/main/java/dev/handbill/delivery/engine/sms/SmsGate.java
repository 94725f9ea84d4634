package dev.handbill.delivery.engine.sms;

import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.Sent;
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

/** Lets through those texts of a chunk that may go now: not at night, not over the limit. */
@ApplicationScoped
public class SmsGate {
    private final HeldSms quiet;
    private final SmsPartBudget budget;

    SmsGate(HeldSms quiet, SmsPartBudget budget) {
        this.quiet = quiet;
        this.budget = budget;
    }

    /**
     * A chunk, parted.
     *
     * @param openings what held some of them for the night; null for none
     * @param parts taken from the campaign's limit, by delivery; empty without a limit
     */
    public record Parted(
            List<ClaimedDelivery> open,
            List<Sent> held,
            HeldSms.@Nullable Openings openings,
            Map<Long, Integer> parts) {

        /** Nothing holds any of them. */
        public static Parted allOf(List<ClaimedDelivery> taken) {
            return new Parted(taken, List.of(), null, Map.of());
        }

        public boolean isNight() {
            return openings != null;
        }
    }

    /**
     * Whatever this throws, nothing is taken from the limit: that comes last. What is taken is
     * given back with the results.
     */
    public Parted part(Lane lane, Messages messages, List<ClaimedDelivery> taken) {
        List<ClaimedDelivery> open = new ArrayList<>(taken.size());
        List<Sent> held = new ArrayList<>();
        Duration longest = Duration.ZERO;
        HeldSms.Openings openings = quiet.openings();
        for (ClaimedDelivery text : taken) {
            Duration wait = openings.wait(text.address(), text.timeZone());
            if (wait.isPositive()) {
                held.add(held(text, wait, HeldSms.CODE, openings.text(), openings.rule()));
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            } else {
                open.add(text);
            }
        }
        HeldSms.Openings night = held.isEmpty() ? null : openings;
        if (night != null) {
            quiet.noteUntil(lane, longest);
        }
        return messages.hasPartLimit() && !open.isEmpty()
                ? withinBudget(lane, messages, open, held, night)
                : new Parted(open, held, night, Map.of());
    }

    /** After the results are recorded: the consequences for the lane. */
    public void settle(Parted parted) {
        HeldSms.Openings openings = parted.openings();
        if (openings != null) {
            quiet.wereHeldBy(openings);
        }
    }

    private Parted withinBudget(
            Lane lane,
            Messages messages,
            List<ClaimedDelivery> open,
            List<Sent> held,
            HeldSms.@Nullable Openings night) {
        List<Integer> needed = open.stream().map(text -> parts(messages, text)).toList();
        int room = budget.take(lane.campaignId(), needed);
        for (ClaimedDelivery text : open.subList(room, open.size())) {
            held.add(
                    held(
                            text,
                            Duration.ZERO,
                            SmsPartBudget.CODE,
                            SmsPartBudget.TEXT,
                            SmsPartBudget.CODE));
        }
        Map<Long, Integer> parts = new HashMap<>();
        for (int i = 0; i < room; i++) {
            parts.put(open.get(i).id(), needed.get(i));
        }
        return new Parted(open.subList(0, room), held, night, parts);
    }

    /**
     * An SMS that cannot be written, for whatever reason, takes nothing; it fails alone when it is
     * to be sent.
     */
    private static int parts(Messages messages, ClaimedDelivery text) {
        try {
            return messages.templates().sms(text.recipient()).parts();
        } catch (RuntimeException failure) {
            return 0;
        }
    }

    private static Sent held(
            ClaimedDelivery text, Duration wait, String code, String why, String rule) {
        return new Sent(
                DeliveryResult.waiting(text, wait, code, why).heldBy(rule),
                new SendOutcome.NotTried(wait, code, why));
    }
}

package dev.handbill.campaign.check;

import dev.handbill.campaign.check.RecipientPages.Batch;
import dev.handbill.campaign.check.RecipientPages.PageMember;
import dev.handbill.campaign.template.MessageTemplates;
import dev.handbill.campaign.template.RecipientProbe;
import dev.handbill.campaign.template.RecipientProbe.Measure;
import dev.handbill.kernel.text.RecipientZones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages of one page with a few threads while the next page is read. What they find is
 * added up by the caller's thread in the page's order, so that the report is the same however many
 * threads there are. Holds two pages, never more.
 */
final class RecipientCheckRun implements AutoCloseable {
    /** Writing is all computing; more threads than cores would only take from the senders. */
    private static final int MOST_THREADS = 4;

    private final MessageTemplates messages;
    private final RecipientProbe probe;
    private final ZoneId business;
    private final LongFunction<Batch> pageAfter;
    private final int writers;
    private final ExecutorService threads;
    private Future<Batch> next;

    RecipientCheckRun(
            MessageTemplates messages,
            RecipientProbe probe,
            ZoneId business,
            LongFunction<Batch> pageAfter) {
        this(messages, probe, business, pageAfter, cores());
    }

    /**
     * @param pageAfter reads what comes after a customer's id
     * @param writers how many threads write messages
     */
    RecipientCheckRun(
            MessageTemplates messages,
            RecipientProbe probe,
            ZoneId business,
            LongFunction<Batch> pageAfter,
            int writers) {
        this.messages = messages;
        this.probe = probe;
        this.business = business;
        this.pageAfter = pageAfter;
        this.writers = writers;
        this.threads =
                Executors.newFixedThreadPool(
                        writers + 1, Thread.ofPlatform().name("recipient-check-", 0).factory());
        this.next = threads.submit(() -> pageAfter.apply(0));
    }

    /** What was found of one member; null for a channel they do not get. */
    private record Seen(
            PageMember member,
            @Nullable Measure email,
            @Nullable Measure sms,
            List<ZoneId> zones) {}

    /**
     * Adds the next page to the tally.
     *
     * @return how many customers were checked; 0 at the end
     */
    int addPage(RecipientTally tally) {
        Batch page = result(next);
        if (page.customers() == 0) {
            return 0;
        }
        next = threads.submit(() -> pageAfter.apply(page.lastCustomerId()));
        for (Future<List<Seen>> part : parts(page.members())) {
            result(part).forEach(seen -> add(seen, tally));
        }
        return page.customers();
    }

    /** Waits for what is under way, which is a page at most. */
    @Override
    public void close() {
        threads.close();
    }

    private List<Future<List<Seen>>> parts(List<PageMember> members) {
        int length = Math.max(1, Math.ceilDiv(members.size(), writers * 4));
        List<Future<List<Seen>>> parts = new ArrayList<>();
        for (int from = 0; from < members.size(); from += length) {
            List<PageMember> part = members.subList(from, Math.min(from + length, members.size()));
            parts.add(threads.submit(() -> part.stream().map(this::check).toList()));
        }
        return parts;
    }

    private Seen check(PageMember member) {
        boolean getsSms = member.getsSms() && messages.hasSms();
        return new Seen(
                member,
                member.getsEmail() && messages.hasEmail() ? probe.email(member.recipient()) : null,
                getsSms ? probe.sms(member.recipient()) : null,
                getsSms
                        ? RecipientZones.of(member.recipient().phone(), member.timeZone(), business)
                        : List.of());
    }

    private static void add(Seen seen, RecipientTally tally) {
        if (seen.email() != null) {
            tally.email(seen.member().recipient(), seen.email());
        }
        if (seen.sms() != null) {
            tally.sms(seen.member().recipient(), seen.sms(), seen.zones());
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static int cores() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    }
}

package dev.handbill.delivery.message;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.template.MessageTemplates;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.TemplateSource;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Parses a campaign's templates once, not per recipient. */
@ApplicationScoped
public class CampaignMessages {
    /** A corrected address or sender of the business is in messages after at most this. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int MOST_CAMPAIGNS = 64;

    private final Db db;
    private final TemplateCompiler compiler;
    private final BusinessStore business;
    private final ConcurrentMap<Long, Cached> parsed = new ConcurrentHashMap<>();

    CampaignMessages(Db db, TemplateCompiler compiler, BusinessStore business) {
        this.db = db;
        this.compiler = compiler;
        this.business = business;
    }

    private record Cached(Messages messages, long madeNanos) {
        boolean isFresh() {
            return System.nanoTime() - madeNanos < FRESH.toNanos();
        }
    }

    /** For a campaign that is being sent, whose content can no longer change. */
    public Messages of(Lane lane) {
        Cached cached = parsed.get(lane.campaignId());
        if (cached != null && cached.isFresh()) {
            return cached.messages();
        }
        if (parsed.size() >= MOST_CAMPAIGNS) {
            parsed.clear();
        }
        Messages messages = read(lane.campaignId(), compiler::compile);
        parsed.put(lane.campaignId(), new Cached(messages, System.nanoTime()));
        return messages;
    }

    /** For tests, in which the ids of campaigns start again. */
    public void forget() {
        parsed.clear();
    }

    /**
     * For a test: a draft's content may have changed a moment ago, and its links must opt nobody
     * out.
     */
    public Messages forTest(long campaignId) {
        return read(campaignId, compiler::compileForTest);
    }

    private Messages read(long campaignId, Function<TemplateSource, MessageTemplates> compile) {
        SendingContent content =
                SendingContent.find(db, campaignId)
                        .orElseThrow(() -> ApiProblem.unknown("campaign", campaignId));
        return Messages.of(content, compile.apply(content.source()), business.get());
    }
}

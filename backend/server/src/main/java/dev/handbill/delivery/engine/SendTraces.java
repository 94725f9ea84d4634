package dev.handbill.delivery.engine;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.trace.TraceSpan;
import dev.handbill.kernel.trace.Traces;
import dev.handbill.queue.Lane;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Ties what workers do for a campaign to the request that sent it, where traces are on. A span for
 * each chunk, linked to that request; once a second the calls of a chunk have spans of their own:
 * at full speed thousands of them would tell no more, and cost what sending them costs.
 */
@ApplicationScoped
public class SendTraces {
    private static final Logger LOG = Logger.getLogger(SendTraces.class);
    private static final long DETAILED_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_REMEMBERED = 1_000;
    private static final String UNKNOWN = "";

    private final Traces traces;
    private final Db db;
    private final Map<Long, String> causes = new ConcurrentHashMap<>();
    private final AtomicLong nextDetailed = new AtomicLong(System.nanoTime());

    SendTraces(Traces traces, Db db) {
        this.traces = traces;
        this.db = db;
    }

    /** Notes the request under way as the one that sent the campaign, with what it changes. */
    public void sent(long campaign) {
        String cause = traces.traceParent();
        if (cause == null) {
            return;
        }
        db.update(
                """
                INSERT INTO send_traces (campaign_id, trace_parent) VALUES (:campaign, :cause)
                ON CONFLICT (campaign_id) DO UPDATE SET trace_parent = excluded.trace_parent
                """,
                Args.of("campaign", campaign).and("cause", cause));
    }

    /** What a worker does with one chunk. */
    TraceSpan chunk(Lane lane, int deliveries) {
        return traces.isOn()
                ? begin("send chunk", lane.campaignId(), isDetailed())
                        .with("handbill.channel", lane.channel().wire())
                        .with("handbill.deliveries", deliveries)
                : TraceSpan.NONE;
    }

    /** What a worker does to make a chunk of customers into deliveries. */
    TraceSpan expansion(long campaign) {
        return traces.isOn() ? begin("expand chunk", campaign, false) : TraceSpan.NONE;
    }

    private TraceSpan begin(String name, long campaign, boolean isDetailed) {
        return traces.begin(name, SpanKind.CONSUMER, cause(campaign), isDetailed)
                .with("handbill.campaign.id", campaign);
    }

    private boolean isDetailed() {
        long now = System.nanoTime();
        long due = nextDetailed.get();
        return now - due >= 0 && nextDetailed.compareAndSet(due, now + DETAILED_EVERY_NANOS);
    }

    private String cause(long campaign) {
        if (causes.size() >= MOST_REMEMBERED) {
            causes.clear();
        }
        String known = causes.get(campaign);
        if (known != null) {
            return known;
        }
        try {
            String found = find(campaign);
            // one that no traced request sent has none later either
            causes.put(campaign, found);
            return found;
        } catch (RuntimeException e) {
            LOG.warnf("Campaign %d: its trace was not found: %s", campaign, e.getMessage());
            return UNKNOWN;
        }
    }

    private String find(long campaign) {
        return db.first(
                        "SELECT trace_parent FROM send_traces WHERE campaign_id = :campaign",
                        row -> row.getString("trace_parent"),
                        Args.of("campaign", campaign))
                .orElse(UNKNOWN);
    }
}

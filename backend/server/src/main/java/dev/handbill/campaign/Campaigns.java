package dev.handbill.campaign;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.FieldError;
import dev.handbill.kernel.web.IfMatch;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creating, editing, copying and deleting campaigns. */
@ApplicationScoped
public class Campaigns {
    /** What a campaign that reached its limit of parts can be given to go on. */
    private static final Set<String> LIMIT_ALONE = Set.of("smsPartLimit");

    private static final Set<CampaignStatus> CAN_GO_ON =
            EnumSet.of(CampaignStatus.SENDING, CampaignStatus.PAUSED);

    private static final String DELETE =
            """
            DELETE FROM campaigns WHERE id = :campaign AND status IN ('draft', 'cancelled')
            AND NOT EXISTS (SELECT FROM deliveries d WHERE d.campaign_id = campaigns.id)
            AND NOT EXISTS (SELECT FROM qr_codes q WHERE q.campaign_id = campaigns.id)
            """;

    private final CampaignRepository repository;
    private final CampaignLists lists;
    private final CampaignRules rules;
    private final SendCheck sendCheck;
    private final IfMatch ifMatch;
    private final Db db;
    private final Clock clock;
    private final AuditLog audit;

    Campaigns(
            CampaignRepository repository,
            CampaignLists lists,
            CampaignRules rules,
            SendCheck sendCheck,
            IfMatch ifMatch,
            Db db,
            Clock clock,
            AuditLog audit) {
        this.repository = repository;
        this.lists = lists;
        this.rules = rules;
        this.sendCheck = sendCheck;
        this.ifMatch = ifMatch;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    Page<CampaignSummary> list(CampaignLists.Filter filter) {
        int limit = Limit.of(filter.limit());
        CampaignSort sort = filter.sort();
        if (sort == null) {
            long before = Cursor.decode(filter.cursor(), Long.MAX_VALUE);
            return Page.of(
                    lists.newestFirst(filter, before, limit + 1), limit, CampaignSummary::id);
        }
        // campaigns are few enough to be counted off: what they are ordered by moves
        long offset = Math.max(0, Cursor.decode(filter.cursor(), 0));
        return Page.of(lists.ordered(sort, filter, offset, limit + 1), limit, _ -> offset + limit);
    }

    @Transactional
    public CampaignView get(long id) {
        return view(repository.get(id));
    }

    @Transactional
    CampaignView create(CampaignDraft draft) {
        Campaign campaign = new Campaign(clock.instant());
        rules.apply(draft, campaign);
        repository.persistAndFlush(campaign);
        record("create", campaign.id());
        return view(campaign);
    }

    /** Holds the row's lock while it edits, so that no send slips in between check and change. */
    @Transactional
    CampaignView update(long id, CampaignDraft draft) {
        Campaign campaign = repository.locked(id);
        ifMatch.check(() -> view(campaign));
        if (!campaign.isEditable() && !raisesLimit(campaign, draft)) {
            throw CampaignRefusals.notEditable(campaign.status());
        }
        rules.apply(draft, campaign);
        campaign.touch(clock.instant());
        refuseUnsendable(campaign);
        record("update", id);
        return view(campaign);
    }

    /** A scheduled campaign stays as ready to be sent as it was when it was scheduled. */
    private void refuseUnsendable(Campaign campaign) {
        if (campaign.status() != CampaignStatus.SCHEDULED) {
            return;
        }
        repository.flush();
        List<FieldError> errors = sendCheck.errors(campaign.id());
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
    }

    private static boolean raisesLimit(Campaign campaign, CampaignDraft draft) {
        return CAN_GO_ON.contains(campaign.status()) && draft.given().equals(LIMIT_ALONE);
    }

    @Transactional
    void delete(long id) {
        ifMatch.check(() -> view(repository.locked(id)));
        if (db.update(DELETE, Args.of("campaign", id)) == 0) {
            throw CampaignRefusals.notDeletable(repository.get(id).status());
        }
        record("delete", id);
    }

    @Transactional
    CampaignView duplicate(long id) {
        Campaign copy = repository.get(id).copy(clock.instant());
        repository.persistAndFlush(copy);
        record("duplicate", copy.id());
        return view(copy);
    }

    private CampaignView view(Campaign campaign) {
        return CampaignView.of(campaign, lists.figures(campaign.id()));
    }

    private void record(String action, long id) {
        audit.record(action, "campaign", id, Map.of());
    }
}

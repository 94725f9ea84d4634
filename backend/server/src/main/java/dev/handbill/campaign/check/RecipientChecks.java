package dev.handbill.campaign.check;

import dev.handbill.business.QuietHours;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.CampaignRepository;
import dev.handbill.campaign.check.RecipientCheckStore.Found;
import dev.handbill.campaign.check.RecipientCheckView.WaitingSms;
import dev.handbill.campaign.check.RecipientReport.EmailReport;
import dev.handbill.campaign.check.RecipientReport.Finding;
import dev.handbill.campaign.check.RecipientReport.SmsReport;
import dev.handbill.campaign.check.StoredCheck.ZoneGroup;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.AudienceView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the check of every recipient and tells what it found. */
@ApplicationScoped
public class RecipientChecks {
    /** Older than this, the customers are no longer who they were. */
    private static final Duration TRUSTED = Duration.ofMinutes(15);

    private final RecipientCheckStore store;
    private final CampaignLifecycle lifecycle;
    private final CampaignRepository campaigns;
    private final AudienceQueries audiences;
    private final SendingSettingsStore sending;
    private final Clock clock;

    RecipientChecks(
            RecipientCheckStore store,
            CampaignLifecycle lifecycle,
            CampaignRepository campaigns,
            AudienceQueries audiences,
            SendingSettingsStore sending,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * Starts one, unless one is under way for what the campaign is now.
     *
     * @throws ApiProblem 404 without such a campaign
     */
    public RecipientCheckView ask(long campaignId) {
        lifecycle.statusOf(campaignId);
        store.ask(campaignId);
        return get(campaignId, null);
    }

    /**
     * @param at when the campaign would go out; null: at its time, else now
     * @throws ApiProblem 404 without such a campaign
     */
    RecipientCheckView get(long campaignId, @Nullable Instant at) {
        lifecycle.statusOf(campaignId);
        return store.find(campaignId)
                .map(found -> view(campaignId, found, at))
                .orElseGet(RecipientCheckView::none);
    }

    /**
     * @param at a time such as {@code 2026-12-01T18:00:00Z}; null: as {@link #get}
     * @throws ApiProblem 400 if it is no time, 404 without such a campaign
     */
    public RecipientCheckView at(long campaignId, @Nullable String at) {
        try {
            return get(campaignId, at == null ? null : Instant.parse(at));
        } catch (DateTimeParseException e) {
            throw ApiProblem.badRequest(
                    "bad-time", "Send \"at\" as a time such as 2026-12-01T18:00:00Z.");
        }
    }

    /**
     * What the latest check holds against sending; empty if none was made for what the campaign is
     * now: sending does not wait for one.
     */
    public List<Finding> errors(long campaignId) {
        Optional<Found> found = store.find(campaignId);
        return found.filter(Found::isCurrent)
                .filter(check -> isTrusted(check.finishedAt()))
                .map(Found::result)
                .map(result -> result.report().errors())
                .orElse(List.of());
    }

    private boolean isTrusted(@Nullable Instant finishedAt) {
        return finishedAt != null && finishedAt.plus(TRUSTED).isAfter(clock.instant());
    }

    private RecipientCheckView view(long campaignId, Found found, @Nullable Instant at) {
        StoredCheck result = found.result();
        Instant start =
                Objects.requireNonNullElse(
                        at, Objects.requireNonNullElse(found.scheduledAt(), clock.instant()));
        return new RecipientCheckView(
                found.status(),
                found.isCurrent() && !hasOtherPeople(campaignId, found),
                found.customers(),
                found.checked(),
                found.finishedAt(),
                found.error(),
                result == null ? null : result.report(),
                result == null ? null : waiting(result.zones(), start));
    }

    /** Figures of other people, or of people as they were, must not stand beside the new ones. */
    private boolean hasOtherPeople(long campaignId, Found found) {
        StoredCheck result = found.result();
        if (result == null) {
            return false;
        }
        if (found.peopleChanged()) {
            return true;
        }
        AudienceView now = audiences.count(campaigns.get(campaignId).audience());
        EmailReport email = result.report().email();
        SmsReport sms = result.report().sms();
        return email != null && email.messages() != now.email().eligible()
                || sms != null && sms.messages() != now.sms().eligible();
    }

    private @Nullable WaitingSms waiting(List<ZoneGroup> groups, Instant start) {
        QuietHours quiet = sending.get().quietHours();
        long messages = 0;
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (ZoneGroup group : groups) {
            List<ZoneId> zones = group.zones().stream().map(ZoneId::of).toList();
            Instant opening = quiet.opening(zones, start);
            if (opening.isAfter(start)) {
                messages += group.recipients();
                first = opening.isBefore(first) ? opening : first;
                last = opening.isAfter(last) ? opening : last;
            }
        }
        return messages == 0
                ? null
                : new WaitingSms(messages, quiet.until().toString(), first, last);
    }
}

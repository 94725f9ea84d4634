package dev.handbill.delivery.engine;

import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.SendCheck;
import dev.handbill.kernel.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Starts scheduled campaigns whose time has come. What can no longer be sent becomes a draft again
 * and says why: a segment, the sender or a customer's data may have changed since it was scheduled.
 */
@ApplicationScoped
class DueCampaigns {
    private static final Logger LOG = Logger.getLogger(DueCampaigns.class);

    private final CampaignLifecycle lifecycle;
    private final SendCheck check;

    DueCampaigns(CampaignLifecycle lifecycle, SendCheck check) {
        this.lifecycle = lifecycle;
        this.check = check;
    }

    void start() {
        for (long id : lifecycle.due()) {
            try {
                start(id);
            } catch (RuntimeException e) {
                // the others are due as well; this one is tried again with the next turn
                LOG.errorf(e, "Campaign %d is due and could not be looked over", id);
            }
        }
    }

    private void start(long id) {
        List<FieldError> errors = check.errors(id);
        if (errors.isEmpty()) {
            if (lifecycle.queueDue(id)) {
                LOG.infof("Campaign %d is due", id);
            }
            return;
        }
        String reason =
                "It was not sent at its time. "
                        + errors.stream()
                                .map(FieldError::detail)
                                .distinct()
                                .limit(3)
                                .collect(Collectors.joining(" "));
        if (lifecycle.returnDue(id, reason)) {
            LOG.warnf("Campaign %d is due and cannot be sent: %s", id, reason);
        }
    }
}

package dev.handbill.news;

import dev.handbill.campaign.CampaignChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Writes down what became of a campaign, in the transaction in which it did. */
@ApplicationScoped
class NewsDesk {
    private final NewsStore store;
    private final NewsMail mail;

    NewsDesk(NewsStore store, NewsMail mail) {
        this.store = store;
        this.mail = mail;
    }

    @Transactional
    void write(@Observes CampaignChanged change) {
        NewsKind.of(change)
                .ifPresent(
                        kind -> {
                            store.add(change.campaignId(), kind, change.reason());
                            mail.queue(change.campaignId(), kind, change.reason());
                        });
    }
}

package dev.handbill.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Renders a campaign for one customer, saved or not. */
@ApplicationScoped
public class CampaignPreviews {
    CampaignPreview of(long id, @Nullable PreviewRequest request) {
        throw new UnsupportedOperationException();
    }
}

package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its content. What a marketer sets stands beside the rest, in one object.
 *
 * @param channels derived: e-mail where subject and content are there, sms where its text is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignView(
        long id,
        String name,
        @JsonUnwrapped CampaignFields fields,
        @JsonUnwrapped CampaignContent content,
        List<Channel> channels,
        CampaignStatus status,
        @Nullable String statusReason,
        @Nullable Instant scheduledAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant sentAt,
        @Nullable Instant completedAt,
        @JsonUnwrapped CampaignFigures figures)
        implements Identified, Versioned {

    public static CampaignView of(Campaign campaign, CampaignFigures figures) {
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.fields(),
                campaign.content().shown(),
                campaign.channels(),
                campaign.status(),
                campaign.statusReason(),
                campaign.scheduledAt(),
                campaign.createdAt(),
                campaign.updatedAt(),
                campaign.sentAt(),
                campaign.completedAt(),
                figures);
    }

    /** Figures and the state move by themselves while it is sent. */
    @Override
    public Object edited() {
        return new Edited(name, fields, content);
    }

    /** Written as JSON to make the tag. */
    @RegisterForReflection
    private record Edited(String name, CampaignFields fields, CampaignContent content) {}
}

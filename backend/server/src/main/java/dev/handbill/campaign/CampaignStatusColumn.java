package dev.handbill.campaign;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** The status in lower case, as the database's CHECK wants it. */
@Converter
public class CampaignStatusColumn implements AttributeConverter<CampaignStatus, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CampaignStatus status) {
        return status == null ? null : status.wire();
    }

    @Override
    public @Nullable CampaignStatus convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : CampaignStatus.of(column);
    }
}

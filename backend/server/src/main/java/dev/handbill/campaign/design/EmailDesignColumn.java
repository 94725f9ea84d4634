package dev.handbill.campaign.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A design as it is kept: the JSON of the contract. */
@Converter
public class EmailDesignColumn implements AttributeConverter<EmailDesign, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable EmailDesign design) {
        return design == null ? null : written(design);
    }

    @Override
    public @Nullable EmailDesign convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : read(column);
    }

    public static String written(EmailDesign design) {
        try {
            return JSON.writeValueAsString(design);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A design that was read cannot be written", e);
        }
    }

    public static EmailDesign read(String column) {
        try {
            return JSON.readValue(column, EmailDesign.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A design that was kept cannot be read", e);
        }
    }
}

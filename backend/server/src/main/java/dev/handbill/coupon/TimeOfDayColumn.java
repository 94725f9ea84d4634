package dev.handbill.coupon;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A time of day, {@code HH:mm} in JSON. */
@Converter
public class TimeOfDayColumn implements AttributeConverter<String, LocalTime> {
    @Override
    public @Nullable LocalTime convertToDatabaseColumn(@Nullable String time) {
        return time == null ? null : LocalTime.parse(time);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable LocalTime column) {
        return column == null ? null : column.toString();
    }
}

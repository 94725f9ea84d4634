package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * {@code round} without Jinjava's BigDecimal: numbers without bound can be squared in a loop until
 * no machine finishes.
 */
final class RoundFilter implements Filter {
    private static final int MOST_DIGITS = 6;

    @Override
    public String getName() {
        return "round";
    }

    @Override
    public @Nullable Object filter(
            @Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        try {
            double number = Double.parseDouble(String.valueOf(value));
            int digits = args.length == 0 ? 0 : Math.clamp(Long.parseLong(args[0]), 0, MOST_DIGITS);
            double scale = Math.pow(10, digits);
            double rounded = Math.round(number * scale) / scale;
            return digits == 0 ? (Object) (long) rounded : (Object) rounded;
        } catch (NumberFormatException notANumber) {
            return value;
        }
    }
}

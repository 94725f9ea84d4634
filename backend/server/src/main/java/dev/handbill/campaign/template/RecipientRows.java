package dev.handbill.campaign.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes recipients of rows that have the columns of a customer. */
@ApplicationScoped
public class RecipientRows {
    public static final String SAMPLE_CODE = "SAMPLE0C0DE00";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int EMPTY_OBJECT = "{}".length();

    private final ObjectMapper json;

    RecipientRows(ObjectMapper json) {
        this.json = json;
    }

    /** With the coupon that they were given. */
    public Recipient read(
            Row row, long customerId, String token, String shortCode, Instant expiresAt)
            throws SQLException {
        return read(row, customerId, token, shortCode, expiresAt, Map.of());
    }

    /** With what the delivery holds: a coupon, or what this message alone says. */
    public Recipient ofDelivery(Row row, long customerId) throws SQLException {
        String variables = row.getStringOrNull("variables");
        return read(
                row,
                customerId,
                row.getStringOrNull("token"),
                row.getStringOrNull("short_code"),
                row.getInstantOrNull("expires_at"),
                variables == null ? Map.of() : texts(variables));
    }

    private Recipient read(
            Row row,
            long customerId,
            @Nullable String token,
            @Nullable String shortCode,
            @Nullable Instant expiresAt,
            Map<String, String> variables)
            throws SQLException {
        return new Recipient(
                customerId,
                row.getStringOrNull("email"),
                row.getStringOrNull("phone"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getStrings("segments"),
                texts(row.getString("attributes")),
                row.getStringOrNull("language"),
                token,
                shortCode,
                expiresAt,
                variables);
    }

    /** With a coupon of the usual looks that nobody can use. */
    public Recipient sample(Row row, long customerId, long campaignId, Instant expiresAt)
            throws SQLException {
        return read(row, customerId, sampleToken(campaignId, customerId), SAMPLE_CODE, expiresAt);
    }

    public static String sampleToken(long campaignId, long customerId) {
        return campaignId + "-" + customerId + "-SampleThatNobodyCanUse";
    }

    private Map<String, String> texts(String text) {
        if (text.length() <= EMPTY_OBJECT) {
            return Map.of();
        }
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attributes and variables hold text values only", e);
        }
    }
}

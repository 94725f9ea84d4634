package dev.handbill.campaign.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** Makes recipients of rows that have the columns of a customer. */
@ApplicationScoped
public class RecipientRows {
    public static final String SAMPLE_CODE = "SAMPLE0C0DE00";

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};
    private static final int EMPTY_OBJECT = "{}".length();

    private final ObjectMapper json;

    RecipientRows(ObjectMapper json) {
        this.json = json;
    }

    /** With the coupon that they were given. */
    public Recipient read(
            Row row, long customerId, String token, String shortCode, Instant expiresAt)
            throws SQLException {
        return new Recipient(
                customerId,
                row.getStringOrNull("email"),
                row.getStringOrNull("phone"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getStrings("segments"),
                attributes(row.getString("attributes")),
                row.getStringOrNull("language"),
                token,
                shortCode,
                expiresAt);
    }

    /** With a coupon of the usual looks that nobody can use. */
    public Recipient sample(Row row, long customerId, long campaignId, Instant expiresAt)
            throws SQLException {
        return read(row, customerId, sampleToken(campaignId, customerId), SAMPLE_CODE, expiresAt);
    }

    public static String sampleToken(long campaignId, long customerId) {
        return campaignId + "-" + customerId + "-SampleThatNobodyCanUse";
    }

    private Map<String, String> attributes(String text) {
        if (text.length() <= EMPTY_OBJECT) {
            return Map.of();
        }
        try {
            return json.readValue(text, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("customers.attributes holds text values only", e);
        }
    }
}

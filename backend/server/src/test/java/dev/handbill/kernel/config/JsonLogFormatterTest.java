package dev.handbill.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class JsonLogFormatterTest {
    @Test
    void aLineIsOneObjectWithTheIdsAsFields() throws Exception {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "It said \"no\"\nand %d", "test");
        record.setMessage("It said \"no\"\nand left", ExtLogRecord.FormatStyle.NO_FORMAT);
        record.setLoggerName("dev.handbill.delivery.engine.ChunkSender");
        record.setMdc(Map.of("campaignId", "7", "deliveryId", "42"));
        record.setThrown(new IllegalStateException("broken"));

        String line = new JsonLogFormatter().format(record);
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line.lines()).hasSize(1);
        assertThat(json.path("campaignId").asText()).isEqualTo("7");
        assertThat(json.path("deliveryId").asText()).isEqualTo("42");
        assertThat(json.path("message").asText()).isEqualTo("It said \"no\"\nand left");
        assertThat(json.path("exception").asText()).contains("IllegalStateException: broken");
        assertThat(json.path("level").asText()).isEqualTo("ERROR");
    }
}

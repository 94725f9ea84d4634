package dev.handbill.campaign.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.campaign.design.EmailDesign;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The designs under {@code resources/starters}, in the order in which they are offered. */
final class StarterDesigns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES =
            List.of(
                    "offer",
                    "birthday",
                    "win-back",
                    "event",
                    "new-menu",
                    "happy-hour",
                    "thank-you",
                    "review",
                    "holiday",
                    "opening",
                    "last-days",
                    "letter");

    private StarterDesigns() {}

    static List<StarterTemplate> all() {
        return NAMES.stream().map(StarterDesigns::read).toList();
    }

    private static StarterTemplate read(String name) {
        String path = "/starters/blocks-" + name + ".json";
        try (InputStream in = StarterDesigns.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No starter at " + path);
            }
            JsonNode starter = JSON.readTree(in);
            return new StarterTemplate(
                    starter.path("id").asText(),
                    starter.path("name").asText(),
                    starter.path("description").asText(),
                    starter.path("subject").asText(),
                    "",
                    starter.path("smsContent").asText(),
                    JSON.treeToValue(starter.path("design"), EmailDesign.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

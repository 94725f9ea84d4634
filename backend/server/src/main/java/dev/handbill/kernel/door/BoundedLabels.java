package dev.handbill.kernel.door;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Keeps what strangers send out of the labels of metrics: addresses are those of the contract and
 * of our pages, methods those that we know. Codes and tokens never stand in a label, and nobody
 * fills the bound on labels, after which nothing is measured.
 */
@Singleton
public class BoundedLabels implements MeterFilter {
    static final String OTHER = "OTHER";
    private static final String REQUESTS = "http.server.";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> WORDS = Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root");
    private static final Set<String> PAGES =
            Set.of(
                    "/c/{shortCode}",
                    "/c/{shortCode}/seen.gif",
                    "/c/{shortCode}/coupon.ics",
                    "/c/brand/logo",
                    "/docs",
                    "/docs/problems",
                    "/docs/problems/{type}",
                    "/join/{slug}",
                    "/join/confirm/{token}",
                    "/l/{token}/open.gif",
                    "/l/{token}/{number}",
                    "/l/{token}/{number}/{sealed}",
                    "/p/{token}",
                    "/r/{token}",
                    "/u/{token}",
                    "/u/p/{token}",
                    "/u/why/{token}");
    private static final Pattern RULE_OF_VARIABLE = Pattern.compile("\\{([A-Za-z]+):[^}]*}");

    private final ApiContract contract;
    private final Instance<MeasuredAddresses> others;

    /**
     * @param others asked when something is measured: this filter is there before they can be
     */
    BoundedLabels(ApiContract contract, Instance<MeasuredAddresses> others) {
        this.contract = contract;
        this.others = others;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(REQUESTS)) {
            return id;
        }
        List<Tag> tags = new ArrayList<>();
        for (Tag tag : id.getTags()) {
            tags.add(
                    switch (tag.getKey()) {
                        case "method" -> Tag.of("method", method(tag.getValue()));
                        case "uri" -> Tag.of("uri", address(tag.getValue()));
                        default -> tag;
                    });
        }
        return id.replaceTags(tags);
    }

    String method(String given) {
        return METHODS.contains(given) ? given : OTHER;
    }

    /** The route that a path is on, such as {@code /r/{token}}. */
    String route(String path) {
        if (others.stream().anyMatch(room -> room.addresses().contains(path))) {
            return path;
        }
        return contract.find(path)
                .map(ApiContract.Address::template)
                .or(() -> PAGES.stream().filter(page -> isOn(path, page)).sorted().findFirst())
                .orElse(OTHER);
    }

    private static boolean isOn(String path, String template) {
        String[] given = path.split("/", -1);
        String[] steps = template.split("/", -1);
        return given.length == steps.length
                && IntStream.range(0, steps.length)
                        .allMatch(i -> steps[i].startsWith("{") || steps[i].equals(given[i]));
    }

    private String address(String measured) {
        String template = RULE_OF_VARIABLE.matcher(measured).replaceAll("{$1}");
        if (WORDS.contains(template)
                || PAGES.contains(template)
                || others.stream().anyMatch(room -> room.addresses().contains(template))) {
            return template;
        }
        return contract.find(template).map(ApiContract.Address::template).orElse(OTHER);
    }
}

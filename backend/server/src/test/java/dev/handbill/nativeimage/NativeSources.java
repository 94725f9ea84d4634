package dev.handbill.nativeimage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What a native executable of this build would keep, read from the sources that the build writes
 * for native-image ({@code quarkus.native.sources-only}) and from the metadata of every library
 * beside them.
 */
final class NativeSources {
    static final Path FOLDER = Path.of("target", "native-sources");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LOCALES = Pattern.compile("-H:IncludeLocales=(\\S+)");

    /** By class, the words that say what of it is kept, such as {@code allDeclaredMethods}. */
    private final Map<String, Set<String>> classes = new HashMap<>();

    private final List<Pattern> resources = new ArrayList<>();
    private final Set<String> bundles = new HashSet<>();
    private final Set<String> locales;

    private NativeSources() throws IOException {
        try (Stream<Path> jars = Files.walk(FOLDER)) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                add(jar);
            }
        }
        Matcher locale = LOCALES.matcher(Files.readString(FOLDER.resolve("native-image.args")));
        this.locales =
                locale.find() ? new HashSet<>(List.of(locale.group(1).split(","))) : Set.of();
    }

    static NativeSources read() throws IOException {
        return new NativeSources();
    }

    /** Everything that Jackson needs of a class: its members and its constructors. */
    boolean keepsAllOf(String type) {
        Set<String> kept = classes.getOrDefault(type, Set.of());
        return kept.contains("allDeclaredFields")
                && kept.contains("allDeclaredMethods")
                && kept.contains("allDeclaredConstructors");
    }

    boolean keeps(String type) {
        return classes.containsKey(type);
    }

    boolean keepsResource(String name) {
        return resources.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    boolean keepsBundle(String name) {
        return bundles.contains(name);
    }

    Set<String> locales() {
        return locales;
    }

    /** As if this class had never been registered. */
    void takeOut(String type) {
        classes.remove(type);
    }

    private void add(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<? extends ZipEntry> entries =
                    file.stream()
                            .filter(entry -> entry.getName().startsWith("META-INF/native-image/"))
                            .filter(entry -> entry.getName().endsWith(".json"))
                            .toList();
            for (ZipEntry entry : entries) {
                add(entry.getName(), JSON.readTree(file.getInputStream(entry)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Metadata in " + jar, e);
        }
    }

    private void add(String file, JsonNode content) {
        if (file.endsWith("reflect-config.json")) {
            content.forEach(this::addClass);
        } else if (file.endsWith("resource-config.json")) {
            JsonNode listed = content.path("resources");
            (listed.isArray() ? listed : listed.path("includes"))
                    .forEach(each -> resources.add(Pattern.compile(each.path("pattern").asText())));
            content.path("globs").forEach(this::addResource);
            content.path("bundles").forEach(each -> bundles.add(each.path("name").asText()));
        } else if (file.endsWith("reachability-metadata.json")) {
            content.path("reflection").forEach(this::addClass);
            content.path("resources").forEach(this::addResource);
            content.path("bundles").forEach(each -> bundles.add(each.path("name").asText()));
        }
    }

    private void addClass(JsonNode entry) {
        String name = entry.has("type") ? entry.path("type").asText() : entry.path("name").asText();
        Set<String> kept = classes.computeIfAbsent(name, ignored -> new HashSet<>());
        entry.fields()
                .forEachRemaining(
                        field -> {
                            if (!field.getValue().isBoolean() || field.getValue().asBoolean()) {
                                kept.add(field.getKey());
                            }
                        });
    }

    private void addResource(JsonNode entry) {
        if (entry.has("bundle")) {
            bundles.add(entry.path("bundle").asText());
            return;
        }
        String any = "\\E.*\\Q";
        String one = "\\E[^/]*\\Q";
        String glob =
                entry.path("glob")
                        .asText()
                        .replace("**", "\0")
                        .replace("*", one)
                        .replace("\0", any);
        resources.add(Pattern.compile("\\Q" + glob + "\\E"));
    }
}

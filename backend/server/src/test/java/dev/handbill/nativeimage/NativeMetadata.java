package dev.handbill.nativeimage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sendgrid.helpers.mail.Mail;
import com.twilio.rest.api.v2010.account.Message;
import io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSenderProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one list of what a native executable must keep because a library reaches it by reflection or
 * by name. What is missing here does not fail the native build: SendGrid posts {@code {}}. Written
 * to {@link #FILE}, where native-image looks for it.
 */
final class NativeMetadata {
    static final Path FILE =
            Path.of(
                    "src/main/resources/META-INF/native-image/dev.handbill/handbill-server",
                    "reachability-metadata.json");

    /** Every class of the library that has the marker class, whose name matches. */
    private record Library(Class<?> marker, String names) {}

    private static final List<Library> LIBRARIES =
            List.of(
                    // the request bodies are written by Jackson
                    new Library(Mail.class, "com\\.sendgrid\\.helpers\\.mail\\..+"),
                    // the answers are read by Jackson
                    new Library(
                            Message.class,
                            "com\\.twilio\\.(rest\\.api\\.v2010\\.account\\.Message(\\$.+)?"
                                    + "|exception\\.RestException|converter\\..+"
                                    + "|type\\.(PhoneNumber|Endpoint)|base\\.Resource)"),
                    // found by its service file, which Quarkus keeps native-image from following
                    new Library(JdkHttpSenderProvider.class, ".+\\.JdkHttpSenderProvider"));

    /** Files that are read from the class path by name. */
    static final List<String> RESOURCES =
            List.of(
                    "redis/*.lua",
                    "db/migration/*.sql",
                    "starters/*.html",
                    "starters/*.json",
                    "words/*.properties",
                    "starters/pictures/*.png",
                    "com/google/i18n/phonenumbers/data/*",
                    "com/google/i18n/phonenumbers/timezones/data/*",
                    // HTML's named characters, in the parser under the writer of MJML
                    "ch/digitalfondue/jfiveparse/entities-with-1-2-codepoint",
                    "com/nulabinc/zxcvbn/messages.properties",
                    "com/nulabinc/zxcvbn/matchers/dictionaries/*.txt",
                    "com/nulabinc/zxcvbn/matchers/keyboards/*.txt",
                    // what the HTTP client under SendGrid's SDK reads
                    "org/apache/hc/client5/version.properties",
                    "org/publicsuffix/list/effective_tld_names.dat",
                    // what sends traces
                    "META-INF/services/io.opentelemetry.exporter.internal.http.HttpSenderProvider");

    private NativeMetadata() {}

    static String json() throws IOException {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("reflection", classes().stream().map(NativeMetadata::everything).toList());
        metadata.put("resources", RESOURCES.stream().map(glob -> Map.of("glob", glob)).toList());
        return write(metadata);
    }

    static TreeSet<String> classes() throws IOException {
        TreeSet<String> classes = new TreeSet<>();
        for (Library library : LIBRARIES) {
            Predicate<String> isWanted = Pattern.compile(library.names()).asMatchPredicate();
            classNames(library.marker()).filter(isWanted).forEach(classes::add);
        }
        return classes;
    }

    private static Stream<String> classNames(Class<?> marker) throws IOException {
        URI jar = URI.create(marker.getProtectionDomain().getCodeSource().getLocation().toString());
        try (JarFile file = new JarFile(Path.of(jar).toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .toList()
                    .stream();
        }
    }

    private static Map<String, Object> everything(String type) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", type);
        entry.put("allDeclaredConstructors", true);
        entry.put("allDeclaredMethods", true);
        entry.put("allDeclaredFields", true);
        return entry;
    }

    /** One line for each entry: the file's changes stay readable. */
    private static String write(Map<String, Object> metadata) throws JsonProcessingException {
        ObjectMapper json =
                new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        StringBuilder text = new StringBuilder("{\n");
        String section = "";
        for (Map.Entry<String, Object> part : metadata.entrySet()) {
            text.append(section).append("  \"").append(part.getKey()).append("\": [\n    ");
            StringBuilder lines = new StringBuilder();
            for (Object entry : (List<?>) part.getValue()) {
                lines.append(lines.isEmpty() ? "" : ",\n    ");
                lines.append(json.writeValueAsString(entry));
            }
            text.append(lines).append("\n  ]");
            section = ",\n";
        }
        return text.append("\n}\n").toString();
    }
}

package dev.handbill.nativeimage;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares what the tests reached with what a native executable keeps. */
final class Reach {
    /**
     * Looked at by Quarkus itself, which writes down what it needs of them, or answered by the
     * executable without metadata.
     */
    private static final List<String> QUARKUS_KNOWS =
            List.of("io.quarkus.", "org.jboss.resteasy.", "io.smallrye.config.", "org.hibernate.");

    /** Looked at, and then written by a serializer that knows them. */
    private static final List<String> WRITTEN_BY_THEIR_OWN =
            List.of("com.fasterxml.", "io.vertx.core.json.");

    /** Read while the executable is built, or there to be absent. */
    private static final List<String> BUILT_IN =
            List.of(
                    "META-INF/services/",
                    "META-INF/quarkus-generated-openapi-doc.",
                    "META-INF/microprofile-config",
                    "application.properties",
                    // Flyway's files are listed while it is built
                    "db/",
                    // only told in a log line, or to a server as a name
                    "org/apache/http/client/version.properties",
                    "org/flywaydb/core/internal/version.txt",
                    "org/jboss/threads/Version.properties",
                    "jbossts-properties.xml",
                    "ConfigurationInfo.properties",
                    // an executable compresses with gzip alone
                    "lib/linux-",
                    "vertx-default-jul-logging.properties",
                    "META-INF/vertx/vertx-version.txt");

    private final NativeSources kept;
    private final Artifact artifact;

    Reach(NativeSources kept, Artifact artifact) {
        this.kept = kept;
        this.artifact = artifact;
    }

    /** One line for each thing that the executable would lack; empty if there is none. */
    Set<String> missing(Collection<Note> notes) {
        Set<String> missing = new TreeSet<>();
        for (Note note : notes) {
            switch (note.kind()) {
                case JSON -> json(note, missing);
                case REFLECTION -> reflection(note, missing);
                case RESOURCE -> resource(note, missing);
                case BUNDLE -> bundle(note, missing);
                case LOCALE -> locale(note, missing);
            }
        }
        return missing;
    }

    private void json(Note note, Set<String> missing) {
        for (String type : withComponents(note.name())) {
            if (artifact.hasClass(type)
                    && WRITTEN_BY_THEIR_OWN.stream().noneMatch(type::startsWith)
                    && !kept.keepsAllOf(type)) {
                missing.add(
                        "%s is written or read as JSON: register it for reflection"
                                .formatted(type));
            }
        }
    }

    private void reflection(Note note, Set<String> missing) {
        if (artifact.hasClass(note.name())
                && QUARKUS_KNOWS.stream().noneMatch(note.by()::startsWith)
                && !kept.keeps(note.name())
                && !isInterface(note.name())) {
            missing.add("%s is reflected on by %s".formatted(note.name(), note.by()));
        }
    }

    /** Annotations are answered without metadata, and a record's members are its own. */
    private static boolean isInterface(String name) {
        try {
            return Class.forName(name, false, Reach.class.getClassLoader()).isInterface();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("It is in the artifact, not on the class path", e);
        }
    }

    private void resource(Note note, Set<String> missing) {
        if (artifact.hasResource(note.name())
                && BUILT_IN.stream().noneMatch(note.name()::startsWith)
                && !kept.keepsResource(note.name())) {
            missing.add("the file %s is read by %s".formatted(note.name(), note.by()));
        }
    }

    private void bundle(Note note, Set<String> missing) {
        if (artifact.hasResource(note.name().replace('.', '/') + ".properties")
                && !kept.keepsBundle(note.name())) {
            missing.add("the bundle %s is read by %s".formatted(note.name(), note.by()));
        }
    }

    private void locale(Note note, Set<String> missing) {
        Locale locale = Locale.forLanguageTag(note.name());
        if (!locale.getLanguage().isEmpty() && !kept.locales().contains(locale.getLanguage())) {
            missing.add("%s formats in “%s”".formatted(note.by(), note.name()));
        }
    }

    /** The class and, if it is ours, what its components are made of: also those that were null. */
    private Set<String> withComponents(String name) {
        Set<String> reached = new TreeSet<>();
        if (!name.startsWith("dev.handbill.") || !artifact.hasClass(name)) {
            reached.add(name);
            return reached;
        }
        try {
            add(Class.forName(name, false, getClass().getClassLoader()), reached);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("It is in the artifact, not on the class path", e);
        }
        return reached;
    }

    private void add(Type type, Set<String> reached) {
        switch (type) {
            case Class<?> c when c.isArray() -> add(c.getComponentType(), reached);
            case Class<?> c -> addClass(c, reached);
            case ParameterizedType generic ->
                    Stream.concat(
                                    Stream.of(generic.getRawType()),
                                    Stream.of(generic.getActualTypeArguments()))
                            .forEach(each -> add(each, reached));
            case WildcardType any -> Stream.of(any.getUpperBounds()).forEach(b -> add(b, reached));
            default -> {
                // a type variable: what stood for it was noted by itself
            }
        }
    }

    private void addClass(Class<?> type, Set<String> reached) {
        if (!type.getName().startsWith("dev.handbill.") || !reached.add(type.getName())) {
            return;
        }
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(each -> add(each, reached));
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(component.getGenericType(), reached);
            }
        }
    }
}

package dev.handbill.nativeimage;

import dev.handbill.nativeimage.Note.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Writes down what the taps report, each thing once for each asker. What the tests' own tools ask
 * for, and what Quarkus does while it builds the application, is not the running application's.
 */
final class Pen implements BiConsumer<String, Object> {
    private static final List<String> JDK =
            List.of(
                    "java.",
                    "jdk.",
                    "sun.",
                    "com.sun.",
                    "io.quarkus.bootstrap.classloading.",
                    "dev.handbill.nativeimage.");
    private static final List<String> TOOLS =
            List.of(
                    "org.junit.",
                    "org.assertj.",
                    "org.awaitility.",
                    "io.restassured.",
                    "org.codehaus.groovy.",
                    "groovy.",
                    "com.networknt.",
                    "com.tngtech.",
                    "net.bytebuddy.",
                    "org.apache.maven.",
                    "dev.handbill.local.",
                    "dev.handbill.test.",
                    "io.quarkus.test.");
    private static final List<String> BUILD =
            List.of(
                    "io.quarkus.deployment.",
                    "io.quarkus.builder.",
                    "io.quarkus.runner.ApplicationImpl.<clinit>",
                    // needs no metadata
                    "java.lang.Class.getEnumConstantsShared",
                    "io.quarkus.bootstrap.app.");

    private final NotesFile file;
    private final Set<Note> written = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Boolean> isWriting = ThreadLocal.withInitial(() -> false);

    Pen(NotesFile file) {
        this.file = file;
    }

    @Override
    public void accept(String kind, Object subject) {
        if (isWriting.get()) {
            return;
        }
        isWriting.set(true);
        try {
            name(subject).ifPresent(name -> note(Kind.valueOf(kind), name));
        } finally {
            isWriting.set(false);
        }
    }

    private static Optional<String> name(Object subject) {
        return switch (subject) {
            case Class<?> type when type.isPrimitive() || type.isArray() -> Optional.empty();
            case Class<?> type -> Optional.of(type.getName());
            case Locale locale -> Optional.of(locale.toLanguageTag());
            default -> Optional.of(subject.toString());
        };
    }

    private void note(Kind kind, String name) {
        List<String> stack =
                StackWalker.getInstance()
                        .walk(
                                frames ->
                                        frames.map(
                                                        frame ->
                                                                frame.getClassName()
                                                                        + "."
                                                                        + frame.getMethodName())
                                                .toList());
        Optional<String> asker =
                stack.stream().filter(frame -> !startsWithAny(frame, JDK)).findFirst();
        if (asker.isEmpty()
                || startsWithAny(asker.get(), TOOLS)
                || stack.stream().anyMatch(frame -> startsWithAny(frame, BUILD))) {
            return;
        }
        Note note = new Note(kind, name, asker.get());
        if (written.add(note)) {
            file.add(note);
        }
    }

    private static boolean startsWithAny(String name, List<String> starts) {
        return starts.stream().anyMatch(name::startsWith);
    }
}

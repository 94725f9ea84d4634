package dev.handbill.nativeimage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The notes of all JVMs of one build: lines such as {@code json dev.handbill.…}. */
final class NotesFile {
    /** System property with the folder; Maven sets it anew for each build. */
    static final String FOLDER = "native-notes.folder";

    private final Path file;

    private NotesFile(Path file) {
        this.file = file;
    }

    static NotesFile open() {
        Path file = folder().resolve(ProcessHandle.current().pid() + ".txt");
        try {
            Files.createDirectories(folder());
            Files.writeString(file, "");
            return new NotesFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("No notes can be written to " + file, e);
        }
    }

    /** Kept at once: a JVM that is killed has noted all the same. */
    void add(Note note) {
        try {
            Files.writeString(
                    file, note + System.lineSeparator(), java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("A note could not be written to " + file, e);
        }
    }

    /** Of every JVM of this build. */
    static Set<Note> all() throws IOException {
        Set<Note> notes = new TreeSet<>();
        if (!Files.isDirectory(folder())) {
            return notes;
        }
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream().map(Note::parse).forEach(notes::add);
            }
        }
        return notes;
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER, "target/native-notes"));
    }
}

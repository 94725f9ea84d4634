package dev.handbill.nativeimage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What the product consists of: its own classes and the libraries that are packaged with it. */
final class Artifact {
    private final Set<String> files = new HashSet<>();

    private Artifact() throws IOException {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> own = Files.walk(classes)) {
            own.filter(Files::isRegularFile)
                    .forEach(
                            file ->
                                    files.add(
                                            classes.relativize(file)
                                                    .toString()
                                                    .replace('\\', '/')));
        }
        try (Stream<Path> jars = Files.walk(NativeSources.FOLDER.resolve("lib"))) {
            List<Path> libraries = jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
            for (Path jar : libraries) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    file.stream().map(JarEntry::getName).forEach(files::add);
                }
            }
        }
    }

    static Artifact read() throws IOException {
        return new Artifact();
    }

    boolean hasClass(String name) {
        return files.contains(name.replace('.', '/') + ".class");
    }

    boolean hasResource(String name) {
        return files.contains(name);
    }
}

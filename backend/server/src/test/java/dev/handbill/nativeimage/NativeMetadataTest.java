package dev.handbill.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.exporter.internal.http.HttpSenderProvider;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code make native-metadata} writes the file anew after a library was updated. */
class NativeMetadataTest {

    @Test
    void theCommittedFileNamesEveryClassOfTheLibraries() throws IOException {
        String expected = NativeMetadata.json();
        if (Boolean.getBoolean("handbill.native-metadata.write")) {
            Files.createDirectories(NativeMetadata.FILE.getParent());
            Files.writeString(NativeMetadata.FILE, expected);
        }
        assertThat(NativeMetadata.FILE)
                .as("make native-metadata writes it anew")
                .hasContent(expected);
    }

    @Test
    void theListIsAsLongAsTheLibraries() throws IOException {
        assertThat(NativeMetadata.classes())
                .hasSizeGreaterThan(30)
                .contains(
                        "com.sendgrid.helpers.mail.objects.Personalization",
                        "com.twilio.rest.api.v2010.account.Message$Status",
                        "com.twilio.exception.RestException");
    }

    /** Without both, an executable that is told of a collector does not start. */
    @Test
    void whatSendsTracesIsFoundByItsService() throws IOException {
        ServiceLoader<HttpSenderProvider> senders = ServiceLoader.load(HttpSenderProvider.class);

        assertThat(senders).isNotEmpty();
        assertThat(NativeMetadata.classes())
                .containsAll(senders.stream().map(one -> one.type().getName()).toList());
        assertThat(NativeMetadata.RESOURCES)
                .contains("META-INF/services/" + HttpSenderProvider.class.getName());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyResourceExists(String glob) throws IOException {
        int star = glob.indexOf('*');
        if (star < 0) {
            assertThat(getClass().getClassLoader().getResource(glob)).isNotNull();
            return;
        }
        String folder = glob.substring(0, star);
        URL found = getClass().getClassLoader().getResource(folder);
        assertThat(found).as(folder).isNotNull();
        assertThat(hasFile(found, glob.substring(star + 1))).as(glob).isTrue();
    }

    static Iterable<String> resources() {
        return NativeMetadata.RESOURCES;
    }

    private static boolean hasFile(URL folder, String ending) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .anyMatch(
                            name ->
                                    name.startsWith(jar.getEntryName())
                                            && !name.endsWith("/")
                                            && name.endsWith(ending));
        }
        try (var files = Files.list(Path.of(folder.getPath()))) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        }
    }
}

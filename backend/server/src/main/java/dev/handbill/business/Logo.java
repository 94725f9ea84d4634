package dev.handbill.business;

import dev.handbill.kernel.web.ApiProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A small image that browsers show without running anything: SVG, which may carry scripts, is none
 * of them.
 *
 * @param type media type, by the file's first bytes and not by its name
 */
public record Logo(String type, byte[] bytes) {
    private static final long MOST_BYTES = 20 * 1024;

    /**
     * Reads an uploaded file.
     *
     * @throws ApiProblem 422 for a file that is missing, too large or no such image
     */
    static Logo of(@Nullable Path file) throws IOException {
        if (file == null) {
            throw ApiProblem.invalid("/file", "Send the image as the form field \"file\".");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw ApiProblem.invalid(
                    "/file", "Make the image smaller: at most %d kB.".formatted(MOST_BYTES / 1024));
        }
        byte[] bytes = Files.readAllBytes(file);
        String type = type(bytes);
        if (type == null) {
            throw ApiProblem.invalid("/file", "Use a PNG, JPEG or WebP image.");
        }
        return new Logo(type, bytes);
    }

    private static @Nullable String type(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        boolean isWebp = start.startsWith("RIFF") && start.startsWith("WEBP", 8);
        return isWebp ? "image/webp" : null;
    }
}

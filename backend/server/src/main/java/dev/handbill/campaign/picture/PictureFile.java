package dev.handbill.campaign.picture;

import dev.handbill.kernel.web.ApiProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A picture that mail programs show without running anything: SVG, which may carry scripts, is none
 * of them.
 *
 * @param type media type, by the file's content and not by its name
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored
record PictureFile(String type, int width, int height, byte[] content) {
    static final long MOST_BYTES = 500 * 1_000;
    private static final int LONGEST_SIDE = 10_000;

    /**
     * Reads an uploaded file.
     *
     * @throws ApiProblem 422 for a file that is missing, too large or no such picture
     */
    static PictureFile of(@Nullable Path file) throws IOException {
        if (file == null) {
            throw ApiProblem.invalid("/file", "Send the picture as the form field \"file\".");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw ApiProblem.invalid(
                    "/file",
                    "Make the picture smaller: at most %d kB.".formatted(MOST_BYTES / 1_000));
        }
        return of(Files.readAllBytes(file));
    }

    static PictureFile of(byte[] content) {
        PictureFile picture = PictureHeader.read(content);
        if (picture == null) {
            throw ApiProblem.invalid("/file", "Use a PNG, JPEG, WebP or GIF picture.");
        }
        boolean isUsual =
                picture.width >= 1
                        && picture.height >= 1
                        && picture.width <= LONGEST_SIDE
                        && picture.height <= LONGEST_SIDE;
        if (!isUsual) {
            throw ApiProblem.invalid(
                    "/file",
                    "Use a picture of 1 to %,d pixels on each side.".formatted(LONGEST_SIDE));
        }
        return picture;
    }
}

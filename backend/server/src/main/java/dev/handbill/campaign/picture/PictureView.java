package dev.handbill.campaign.picture;

import dev.handbill.kernel.web.Identified;
import java.time.Instant;

/**
 * A picture of the library, without its bytes.
 *
 * @param url path on the public address, as a design's pictureUrl takes it
 * @param alt what it shows; empty until somebody wrote it
 * @param type media type
 * @param width in pixels
 * @param height in pixels
 * @param size in bytes
 */
public record PictureView(
        long id,
        String url,
        String name,
        String alt,
        String type,
        int width,
        int height,
        int size,
        Instant createdAt)
        implements Identified {}

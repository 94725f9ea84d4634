package dev.handbill.campaign.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drawings that starter designs show, under {@code resources/starters/pictures}. E-mails that
 * went out long ago still ask for them: one that is drawn anew gets a new name.
 */
final class StarterPictures {
    /** A library's token has 22 characters and more chance than to spell this. */
    private static final Pattern TOKEN = Pattern.compile("starter-([a-z0-9-]{1,40})");

    private static final Map<String, PictureStore.Served> READ = new ConcurrentHashMap<>();

    private StarterPictures() {}

    static Optional<PictureStore.Served> served(String token) {
        Matcher starter = TOKEN.matcher(token);
        if (!starter.matches()) {
            return Optional.empty();
        }
        PictureStore.Served known = READ.get(token);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PictureStore.Served> read = read(starter.group(1));
        read.ifPresent(picture -> READ.put(token, picture));
        return read;
    }

    private static Optional<PictureStore.Served> read(String name) {
        String path = "/starters/pictures/" + name + ".png";
        try (InputStream file = StarterPictures.class.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new PictureStore.Served("image/png", file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

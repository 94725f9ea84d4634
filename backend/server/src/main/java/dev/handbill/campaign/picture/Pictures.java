package dev.handbill.campaign.picture;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The library of pictures. */
@ApplicationScoped
class Pictures {
    private static final int TOKEN_BYTES = 16;

    private final PictureStore store;
    private final AuditLog audit;
    private final int most;
    private final SecureRandom random = new SecureRandom();

    Pictures(PictureStore store, AuditLog audit, HandbillConfig config) {
        this.store = store;
        this.audit = audit;
        this.most = config.mostPictures();
    }

    Page<PictureView> list(@Nullable Integer asked, @Nullable String cursor) {
        int limit = Limit.of(asked);
        List<PictureView> found =
                store.newestFirst(Cursor.decode(cursor, Long.MAX_VALUE), limit + 1);
        return Page.of(found, limit, PictureView::id);
    }

    /**
     * @param fileName of whoever sent it; shown, never opened
     * @throws ApiProblem 409 if there are as many as there may be
     */
    @Transactional
    PictureView add(PictureFile file, @Nullable String fileName) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        PictureView added =
                store.add(
                                Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                                shown(fileName),
                                file,
                                most)
                        .orElseThrow(
                                () ->
                                        ApiProblem.conflict(
                                                "too-many-pictures",
                                                "There are %,d pictures. Delete one that no campaign needs first."
                                                        .formatted(most)));
        audit.record("create", "picture", added.id(), Map.of());
        return added;
    }

    /**
     * @throws ApiProblem 404 if there is no such picture
     */
    @Transactional
    PictureView change(long id, PictureChange change) {
        PictureView changed =
                store.change(id, change).orElseThrow(() -> ApiProblem.unknown("picture", id));
        audit.record("edit", "picture", id, Map.of());
        return changed;
    }

    /**
     * @throws ApiProblem 404 if there is no such picture, 409 while it is needed
     */
    @Transactional
    void delete(long id) {
        PictureView picture = store.find(id).orElseThrow(() -> ApiProblem.unknown("picture", id));
        long uses = store.uses(picture);
        if (uses > 0) {
            throw ApiProblem.conflict(
                    "picture-in-use",
                    "%,d campaigns that are not over, or templates of yours, show this picture. Take it out there first."
                            .formatted(uses));
        }
        store.delete(id);
        audit.record("delete", "picture", id, Map.of());
    }

    private static String shown(@Nullable String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "");
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.isDefined(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .limit(PictureStore.LONGEST_NAME / 2)
                .forEach(shown::appendCodePoint);
        return shown.toString().isBlank() ? "Picture" : shown.toString().strip();
    }
}

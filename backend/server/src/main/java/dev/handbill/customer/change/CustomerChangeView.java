package dev.handbill.customer.change;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of many customers and how far it is.
 *
 * @param action tag or delete
 * @param add segments that are given
 * @param remove segments that are taken
 * @param status queued, running, completed, undoing or undone
 * @param customers whom it is about
 * @param done of those, who have been gone through; counts anew while it is taken back
 * @param changed of those, who are another than before
 * @param restored who are as before again
 * @param canBeUndone whether it can be taken back still
 */
public record CustomerChangeView(
        long id,
        @Schema(enumeration = {"tag", "delete"}) String action,
        List<String> add,
        List<String> remove,
        @Schema(enumeration = {"queued", "running", "completed", "undoing", "undone"})
                String status,
        long customers,
        long done,
        long changed,
        long restored,
        boolean canBeUndone,
        Instant createdAt,
        @Nullable Instant finishedAt) {}

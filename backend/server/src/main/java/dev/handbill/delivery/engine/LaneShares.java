package dev.handbill.delivery.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides what a process sends at once among its lanes. Who wants little gets that, whoever wants
 * more than an equal part gets an equal part of what is left (max-min fairness): a lane at a slow
 * provider takes no room from the others, and a fast one may use what they leave.
 */
final class LaneShares {
    /** Enough for a lane to show that it could use more. */
    private static final int LEAST = 4;

    private LaneShares() {}

    /**
     * What a lane could use in the next second.
     *
     * @param peak the most messages that it had under way at once in the last one
     */
    static int wanted(int peak) {
        return 2 * peak + LEAST;
    }

    /**
     * @param total how many messages may be under way at once
     * @return the share of each; at least one message, and what nobody wants is divided equally
     */
    static <T> Map<T, Integer> of(int total, Map<T, Integer> wanted) {
        List<Map.Entry<T, Integer>> byWish = new ArrayList<>(wanted.entrySet());
        byWish.sort(Map.Entry.comparingByValue());
        Map<T, Integer> shares = HashMap.newHashMap(wanted.size());
        int left = total;
        int lanes = byWish.size();
        for (Map.Entry<T, Integer> wish : byWish) {
            int share = Math.max(1, Math.min(wish.getValue(), left / lanes));
            shares.put(wish.getKey(), share);
            left -= share;
            lanes--;
        }
        int each = Math.max(0, left) / Math.max(1, byWish.size());
        shares.replaceAll((one, share) -> share + each);
        return shares;
    }
}

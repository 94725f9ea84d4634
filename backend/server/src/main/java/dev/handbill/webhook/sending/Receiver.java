package dev.handbill.webhook.sending;

import java.util.List;

/**
 * Where a webhook's calls go at this moment.
 *
 * @param secrets the newest first
 * @param isFailing it has failed so often that one call alone is tried, to see whether it is well
 */
record Receiver(String url, List<byte[]> secrets, boolean isFailing) {}

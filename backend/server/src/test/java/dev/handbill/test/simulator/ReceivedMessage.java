package dev.handbill.test.simulator;

import java.time.Instant;
import java.util.Map;

/**
 * A message that a simulated provider accepted.
 *
 * @param fields what the provider's own protocol calls things: form fields, headers, custom
 *     arguments
 * @param images by Content-ID, without the angle brackets
 */
public record ReceivedMessage(
        Instant at,
        String from,
        String to,
        String subject,
        String html,
        String text,
        Map<String, String> fields,
        Map<String, byte[]> images) {}

package dev.handbill.campaign.template;

/**
 * An image that travels inside the e-mail.
 *
 * @param contentId what follows {@code cid:} in the HTML, without angle brackets
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
public record InlineImage(String contentId, byte[] png) {}

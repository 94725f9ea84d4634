package dev.handbill.provider;

/**
 * An image that travels inside the e-mail and is shown where the HTML says {@code cid:contentId}.
 *
 * @param contentId letters, digits, dot, dash, underscore and one optional {@code @}
 */
public record InlinePng(String contentId, byte[] png) {}

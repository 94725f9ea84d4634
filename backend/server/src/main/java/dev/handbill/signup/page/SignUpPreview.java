package dev.handbill.signup.page;

/**
 * @param html the page as a guest sees it; show it in a sandboxed frame only
 */
public record SignUpPreview(String html) {}

package dev.handbill.campaign.design.mjml;

/** A design as HTML to go on with by hand; its placeholders are in it. */
public record RenderedDesign(String html) {}

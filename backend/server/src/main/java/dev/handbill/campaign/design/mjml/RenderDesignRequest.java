package dev.handbill.campaign.design.mjml;

import dev.handbill.campaign.design.EmailDesign;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A design whose HTML is asked for. */
public record RenderDesignRequest(@Valid @NotNull EmailDesign design) {}

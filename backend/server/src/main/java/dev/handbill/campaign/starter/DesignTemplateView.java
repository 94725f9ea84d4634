package dev.handbill.campaign.starter;

import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.kernel.web.Identified;
import java.time.Instant;

/** A design that the business keeps. */
public record DesignTemplateView(
        long id, String name, EmailDesign design, Instant createdAt, Instant updatedAt)
        implements Identified {}

package dev.handbill.campaign.starter;

import java.util.List;

/** All starter templates. */
public record StarterTemplateList(List<StarterTemplate> items) {}

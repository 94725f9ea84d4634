package dev.handbill.campaign;

import java.util.List;

/** All starter templates. */
public record StarterTemplateList(List<StarterTemplate> items) {}

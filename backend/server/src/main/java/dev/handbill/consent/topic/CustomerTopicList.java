package dev.handbill.consent.topic;

import dev.handbill.kernel.web.Versioned;
import java.util.List;

/** Every topic by name, and whether a customer left it. */
public record CustomerTopicList(List<CustomerTopicView> items) implements Versioned {}

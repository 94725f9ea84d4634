package dev.handbill.consent;

import java.util.List;

/** Every topic by name: there are few. */
public record TopicList(List<TopicView> items) {}

package dev.handbill.consent.topic;

import java.util.List;

/** Every topic by name: there are few. */
public record TopicList(List<TopicView> items) {}

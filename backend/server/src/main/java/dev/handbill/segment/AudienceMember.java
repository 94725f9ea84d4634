package dev.handbill.segment;

/** A customer in an audience and the channels that reach them. */
public record AudienceMember(long customerId, boolean getsEmail, boolean getsSms) {}

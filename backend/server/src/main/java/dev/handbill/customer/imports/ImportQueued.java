package dev.handbill.customer.imports;

/** A file waits to be imported. */
record ImportQueued(long importId) {}

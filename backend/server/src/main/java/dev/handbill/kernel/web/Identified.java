package dev.handbill.kernel.web;

/** What has an address of its own once it is made. */
public interface Identified {
    long id();
}

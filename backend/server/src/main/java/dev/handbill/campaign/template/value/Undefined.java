package dev.handbill.campaign.template.value;

/** What a name stands for that is not there: prints nothing, is false, and has no elements. */
public enum Undefined {
    UNDEFINED
}

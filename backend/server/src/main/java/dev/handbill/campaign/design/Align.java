package dev.handbill.campaign.design;

/** Where lines begin or end. */
public enum Align {
    LEFT,
    CENTER,
    RIGHT
}

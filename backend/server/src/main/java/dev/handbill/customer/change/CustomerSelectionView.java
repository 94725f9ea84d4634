package dev.handbill.customer.change;

/**
 * Who is selected, counted.
 *
 * @param customers how many they are
 * @param selection stands for exactly these people: sent with the change, it is refused where they
 *     are others by then
 */
public record CustomerSelectionView(long customers, String selection) {}

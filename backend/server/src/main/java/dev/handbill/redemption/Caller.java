package dev.handbill.redemption;

import dev.handbill.account.Actor;

/**
 * Who is at the counter, and on what.
 *
 * @param device a name made up for the signed-in device or the key; nobody can sign in with it
 * @param address an IPv4 address or a /64 network
 */
record Caller(Actor actor, String device, String address) {}

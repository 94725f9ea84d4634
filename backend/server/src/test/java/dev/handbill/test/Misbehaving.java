package dev.handbill.test;

import dev.handbill.provider.sandbox.SandboxBehavior;

/**
 * A sandbox for a test, by what it does wrong: {@code aSandbox().failingOnce(0.1).behavior()}. What
 * is not said goes well.
 */
public record Misbehaving(SandboxBehavior behavior) {
    public static Misbehaving aSandbox() {
        return new Misbehaving(new SandboxBehavior(0, 0, 0, 0, 0));
    }

    public Misbehaving failingOnce(double share) {
        return new Misbehaving(
                new SandboxBehavior(
                        share,
                        behavior.failForeverShare(),
                        behavior.refuseShare(),
                        behavior.throttleShare(),
                        behavior.delayMillis()));
    }

    public Misbehaving failingForever(double share) {
        return new Misbehaving(
                new SandboxBehavior(
                        behavior.failOnceShare(),
                        share,
                        behavior.refuseShare(),
                        behavior.throttleShare(),
                        behavior.delayMillis()));
    }

    public Misbehaving refusing(double share) {
        return new Misbehaving(
                new SandboxBehavior(
                        behavior.failOnceShare(),
                        behavior.failForeverShare(),
                        share,
                        behavior.throttleShare(),
                        behavior.delayMillis()));
    }

    public Misbehaving throttling(double share) {
        return new Misbehaving(
                new SandboxBehavior(
                        behavior.failOnceShare(),
                        behavior.failForeverShare(),
                        behavior.refuseShare(),
                        share,
                        behavior.delayMillis()));
    }

    public Misbehaving answeringAfter(int millis) {
        return new Misbehaving(
                new SandboxBehavior(
                        behavior.failOnceShare(),
                        behavior.failForeverShare(),
                        behavior.refuseShare(),
                        behavior.throttleShare(),
                        millis));
    }
}

package dev.handbill.provider.sandbox;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How the sandbox misbehaves, for demonstrations and tests. Shares lie between 0 and 1.
 *
 * @param failOnceShare fails at the first attempt, succeeds at the next
 * @param failForeverShare fails at every attempt
 * @param refuseShare refused for good
 * @param throttleShare answered with "slow down"
 * @param delayMillis how long every answer takes
 */
public record SandboxBehavior(
        @DecimalMin("0") @DecimalMax("1") double failOnceShare,
        @DecimalMin("0") @DecimalMax("1") double failForeverShare,
        @DecimalMin("0") @DecimalMax("1") double refuseShare,
        @DecimalMin("0") @DecimalMax("1") double throttleShare,
        @Min(0) @Max(60_000) int delayMillis) {}

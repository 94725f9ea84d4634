/** Simulated SendGrid, Twilio and SMTP in a process of their own, far faster than we are. */
@NullMarked
package dev.handbill.bench.simulator;

import org.jspecify.annotations.NullMarked;

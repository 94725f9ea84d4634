package dev.handbill.signup.page;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * What somebody wrote of themselves, besides their address.
 *
 * @param attributes answers by the customer's column that they go into
 */
@RegisterForReflection
record Given(String firstName, String lastName, Map<String, String> attributes) {}

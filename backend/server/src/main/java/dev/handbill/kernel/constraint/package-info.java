/**
 * What a member of a request must be like, as annotations: they refuse, and openapi.yaml says the
 * same. Each leaves alone what is not given; those of a type leave an empty text alone too, which
 * clears.
 */
@NullMarked
package dev.handbill.kernel.constraint;

import org.jspecify.annotations.NullMarked;

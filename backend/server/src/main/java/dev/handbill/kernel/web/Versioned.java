package dev.handbill.kernel.web;

/**
 * What people edit. Its answers carry an {@code ETag}, and who sends that back as {@code If-Match}
 * with a change is refused where somebody else was faster ({@link IfMatch}).
 */
public interface Versioned {
    /**
     * What a change would be lost in: all of it, or less where counts in it move by themselves.
     * Then the tag is a weak one (RFC 9110, 8.8.1) and no answer is spared for it.
     */
    default Object edited() {
        return this;
    }
}

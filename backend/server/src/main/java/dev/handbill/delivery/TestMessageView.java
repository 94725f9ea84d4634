package dev.handbill.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What the providers said to a test; a channel that was not asked for is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestMessageView(@Nullable TestMessageResult email, @Nullable TestMessageResult sms) {

    /** One provider's answer; {@code error} says why it was not accepted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TestMessageResult(boolean accepted, @Nullable String error) {}
}

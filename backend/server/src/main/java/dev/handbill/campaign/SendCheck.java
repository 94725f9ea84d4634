package dev.handbill.campaign;

import dev.handbill.kernel.web.FieldError;
import java.util.List;

/**
 * Whether a scheduled campaign can still go out: asked when it is edited and when its time has
 * come, with the same answer as when it was scheduled.
 */
public interface SendCheck {
    /** What stands against it at its scheduled time; empty if nothing does. */
    List<FieldError> errors(long campaignId);
}

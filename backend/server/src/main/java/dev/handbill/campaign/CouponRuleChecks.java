package dev.handbill.campaign;

import dev.handbill.coupon.CouponRules;
import dev.handbill.kernel.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class CouponRuleChecks {
    CouponRules checked(@Nullable CouponRules given, CouponRules now, List<FieldError> errors) {
        return given == null ? now : given;
    }

    @Nullable Long reminderOf(@Nullable Long given, @Nullable Long now, List<FieldError> errors) {
        return given == null ? now : given == 0 ? null : given;
    }
}

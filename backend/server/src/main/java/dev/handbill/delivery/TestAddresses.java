package dev.handbill.delivery;

import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Checks the addresses that a marketer types for a test. */
@ApplicationScoped
class TestAddresses {
    private final BusinessStore business;

    TestAddresses(BusinessStore business) {
        this.business = business;
    }

    @Nullable String email(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return EmailAddress.of(typed)
                .map(EmailAddress::value)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/email",
                                        "This is not an e-mail address such as ada@example.com."));
    }

    @Nullable String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return PhoneNumber.of(typed, business.get().defaultCountry())
                .map(PhoneNumber::e164)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/phone",
                                        "This is not a phone number. Write it with its country code, like +15550100."));
    }
}

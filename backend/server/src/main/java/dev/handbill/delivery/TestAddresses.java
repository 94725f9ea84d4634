package dev.handbill.delivery;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the addresses that a marketer types for a test. */
@ApplicationScoped
class TestAddresses {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,189}");

    private final BusinessStore business;

    TestAddresses(BusinessStore business) {
        this.business = business;
    }

    @Nullable String email(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String address = typed.strip();
        if (!EMAIL.matcher(address).matches()) {
            throw ApiProblem.invalid("/email", "This is not an e-mail address.");
        }
        return address;
    }

    @Nullable String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = numbers.parse(typed, business.get().defaultCountry());
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // answered below like a number of the wrong length
        }
        throw ApiProblem.invalid(
                "/phone",
                "This is not a phone number. Write it with its country code, like +15550100.");
    }
}

package dev.handbill.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class CounterSearch {
    CounterCustomers find(@Nullable String query, Caller caller) {
        throw new UnsupportedOperationException("to come");
    }
}

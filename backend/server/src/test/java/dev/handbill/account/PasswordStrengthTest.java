package dev.handbill.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {
    private static final List<String> OWN =
            List.of("olive.green@example.com", "Olive Green", "Trattoria Roma");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12",
                "1234567890",
                "qwertyuiop",
                "Passw0rd123",
                "iloveyou1234",
                "aaaaaaaaaaaa",
                "Summer2026!",
                "hunter2hunter2",
                "olive.green@example.com",
                "olivegreen1",
                "OLIVE@example1",
                "trattoriaroma",
                "Trattoria Roma 1"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(PasswordStrength.isEnough(password, OWN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "carla opens at noon",
                "xK4#vq9!Lm",
                "Müsli löffelt der Bär",
                "Olive walks 9 green tigers"
            })
    void whatNobodyGuessesIsFine(String password) {
        assertThat(PasswordStrength.isEnough(password, OWN)).isTrue();
    }
}

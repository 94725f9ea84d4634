package dev.handbill.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingToDoTest {
    @Inject HandbillConfig config;
    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void workBeginsWithTheSetUp() {
        db.update("DELETE FROM business");
        NothingToDo nothing = new NothingToDo(config, db);
        assertThat(nothing.isNothingToDo()).isTrue();

        db.update("INSERT INTO business (name, link_secret) VALUES ('Bella', 'secret')");

        assertThat(nothing.isNothingToDo()).isFalse();
    }
}

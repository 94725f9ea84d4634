package dev.handbill.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedSqlTest {
    @Test
    void aNameIsReplacedWhereverItStands() {
        NamedSql sql = NamedSql.of("SELECT :a, f(:b_2::text) FROM t WHERE x=:a AND y IN(:c)");

        assertThat(sql.text()).isEqualTo("SELECT ?, f(?::text) FROM t WHERE x=? AND y IN(?)");
        assertThat(sql.places()).containsExactly("a", "b_2", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ':a'",
                "SELECT 'it''s :a ?'",
                "SELECT E'it\\'s :a ?'",
                "SELECT e'\\\\', ':a'",
                "SELECT 'back\\', ':a'",
                "SELECT \"a :b \"\" ?\" FROM t",
                "SELECT 1 -- :a ?\n, 2",
                "SELECT 1 -- the end :a",
                "SELECT 1 /* :a /* ? */ :b */, 2",
                "SELECT x::text::int, x :: text",
                "SELECT f(a := 1, b => 2)",
                "SELECT $$ :a ? $$, $tag$ :b $$ ? $tag$",
                "SELECT a$b$c, x[1:2], x[ : 2], x[2:]",
                "SELECT 'never ended :a",
                "SELECT /* never ended :a",
                "SELECT $$ never ended :a",
                "SELECT E'never ended :a",
                "SELECT $1, '$', data ?? 'key'",
                "SELECT 1 - 2 / 3",
                ""
            })
    void whatOnlyLooksLikeANameStays(String text) {
        assertThat(NamedSql.of(text).text()).isEqualTo(text);
        assertThat(NamedSql.of(text).places()).isEmpty();
    }

    @Test
    void aNameFollowsWhatLookedLikeOne() {
        NamedSql sql = NamedSql.of("SELECT ':x'||:a||$$:y$$||:b/*:z*/||:c--:d\n||\":e\"||:f");

        assertThat(sql.places()).isEqualTo(List.of("a", "b", "c", "f"));
    }

    @Test
    void placesWithoutNamesAreRefused() {
        assertThatThrownBy(() -> NamedSql.of("SELECT :a, ?"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SELECT :a, ?");
    }

    @Test
    void aTextIsReadOnce() {
        String text = "SELECT :once";

        assertThat(NamedSql.of(text)).isSameAs(NamedSql.of(new String(text.toCharArray())));
    }

    @Test
    void fewTextsAreKept() {
        for (int i = 0; i < 3_000; i++) {
            assertThat(NamedSql.of("SELECT :a + " + i).places()).containsExactly("a");
        }

        assertThat(NamedSql.kept()).isLessThanOrEqualTo(1_100);
    }

    @Test
    void aValueIsGivenOnce() {
        assertThatThrownBy(() -> Args.of("a", 1).and("a", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"a\" is given twice");
    }
}

package dev.handbill.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentNamesTest {

    @Test
    void segmentNamesAreNormalized() {
        assertThat(SegmentNames.normal("  Wine \t Club ")).isEqualTo("wine club");
        assertThat(SegmentNames.isAllowed("東京 été_2-x")).isTrue();
        assertThat(SegmentNames.isAllowed("a;b")).isFalse();
        assertThat(SegmentNames.isAllowed("'")).isFalse();
        assertThat(SegmentNames.isAllowed("all")).isFalse();
        assertThat(SegmentNames.isAllowed("x".repeat(65))).isFalse();
        assertThat(SegmentNames.isAllowed("")).isFalse();
    }
}

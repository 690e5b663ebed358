package org.weike.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "granted", "Role.granted", "role.", "role granted"})
    void refusesAnActWithoutASubjectAndAVerb(String act) {
        assertThatThrownBy(() -> AuditEntry.of(act, "somebody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDetailsThatCouldNotBeStored() {
        var entry = AuditEntry.of("role.granted", "somebody");

        assertThatThrownBy(() -> entry.detailed(Map.of("a.b", "c"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesLaterActsGreaterIds() {
        var now = Instant.parse("2026-03-02T01:00:00Z");
        var first = AuditId.at(now);
        var second = AuditId.at(now.plusMillis(1));

        assertThat(first.value()).isLessThan(second.value());
    }
}

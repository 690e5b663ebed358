package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14100000001",
                "1410000",
                "+86 141-0000-0001",
                " 110105 19491231 002x",
                "99991231002X",
                "１４１００００００００"
            })
    void tellsAPhoneOrAnIdentityNumberOrTheBeginningOfOne(String typed) {
        assertThat(PersonalNumber.mayBe(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "林小舟", "N0237", "123456", "2026-03", "R1234567"})
    void leavesWordsAndStaffNumbersAlone(String typed) {
        assertThat(PersonalNumber.mayBe(typed)).isFalse();
    }
}

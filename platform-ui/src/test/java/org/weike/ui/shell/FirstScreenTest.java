package org.weike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.organization.Role;

class FirstScreenTest {

    @ParameterizedTest
    @CsvSource({
        "TRAINEE,study",
        "SECRETARY,branch",
        "INSTRUCTOR,branch",
        "ORGANIZER,ledger",
        "CLASS_TEACHER,ledger",
        "INSPECTOR,ledger",
        "COUNTY_ADMINISTRATOR,ledger",
        "POSTER_UP,points",
        "LECTURER,editor"
    })
    void answersTheFirstQuestionOfTheRole(Role role, String path) {
        assertThat(FirstScreen.of(EnumSet.of(Role.TRAINEE, role)).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"SECRETARY,COUNTY_ADMINISTRATOR,ledger", "LECTURER,SECRETARY,branch"})
    void followsTheWidestOfSeveralRoles(Role one, Role other, String path) {
        assertThat(FirstScreen.of(Set.of(one, other)).path()).isEqualTo(path);
    }
}

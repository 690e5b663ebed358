package org.weike.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weike.core.organization.Role;

/** Where each role begins; whoever has several begins with the widest. */
record FirstScreen(String path, Map<String, List<String>> query) {

    private static final List<Role> BY_WIDTH = List.of(
            Role.PROVINCE_ADMINISTRATOR,
            Role.CITY_ADMINISTRATOR,
            Role.COUNTY_ADMINISTRATOR,
            Role.ORGANIZER,
            Role.SECRETARY,
            Role.CLASS_TEACHER,
            Role.INSTRUCTOR,
            Role.LECTURER,
            Role.POSTER_UP,
            Role.INSPECTOR,
            Role.TRAINEE);

    static FirstScreen of(Set<Role> roles) {
        return BY_WIDTH.stream()
                .filter(roles::contains)
                .findFirst()
                .map(FirstScreen::of)
                .orElseGet(() -> at("study"));
    }

    private static FirstScreen of(Role role) {
        return switch (role) {
            case PROVINCE_ADMINISTRATOR, CITY_ADMINISTRATOR, COUNTY_ADMINISTRATOR, INSPECTOR -> at("ledger");
            case ORGANIZER -> new FirstScreen("ledger", Map.of("show", List.of("PEOPLE"), "behind", List.of("1")));
            case CLASS_TEACHER -> new FirstScreen("ledger", Map.of("show", List.of("PEOPLE")));
            case SECRETARY, INSTRUCTOR -> at("branch");
            case LECTURER -> at("editor");
            case POSTER_UP -> at("points");
            case TRAINEE -> at("study");
        };
    }

    private static FirstScreen at(String path) {
        return new FirstScreen(path, Map.of());
    }
}

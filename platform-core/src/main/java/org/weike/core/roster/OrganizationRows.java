package org.weike.core.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.matching.NameMatcher;

/** The rows of a file about organizations, found by name and code; says which stand there twice. */
final class OrganizationRows {

    private final List<OrganizationDraft> all = new ArrayList<>();
    private final Map<String, List<OrganizationDraft>> byName = new HashMap<>();
    private final Map<String, OrganizationDraft> byCode = new HashMap<>();
    private final Map<SocialCreditCode, OrganizationDraft> byCreditCode = new HashMap<>();

    void add(OrganizationDraft draft) {
        all.add(draft);
        if (draft.name().isEmpty()) {
            return;
        }
        String code = draft.values().text(Heading.CODE);
        if (!code.isEmpty()) {
            Optional.ofNullable(byCode.putIfAbsent(code, draft)).ifPresent(it -> draft.repeats(it, Heading.CODE));
        }
        draft.creditCode()
                .map(it -> byCreditCode.putIfAbsent(it, draft))
                .ifPresent(it -> draft.repeats(it, Heading.CREDIT_CODE));
        List<OrganizationDraft> namesakes = byName.computeIfAbsent(key(draft.name()), unseen -> new ArrayList<>(1));
        namesakes.stream()
                .filter(it -> hangBelowTheSame(it, draft))
                .findFirst()
                .ifPresent(it -> draft.repeats(it, Heading.ORGANIZATION));
        namesakes.add(draft);
    }

    private static boolean hangBelowTheSame(OrganizationDraft one, OrganizationDraft other) {
        return key(one.above()).equals(key(other.above()))
                && one.values().text(Heading.PARENT_CODE).equals(other.values().text(Heading.PARENT_CODE));
    }

    private static String key(String name) {
        return NameMatcher.tidy(name);
    }

    List<OrganizationDraft> all() {
        return Collections.unmodifiableList(all);
    }

    Optional<OrganizationDraft> coded(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those of the name, signs and spaces aside. */
    List<OrganizationDraft> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /** Those of the name that do not repeat another row. */
    List<OrganizationDraft> namedOnce(String name) {
        return named(name).stream()
                .filter(it -> it.values().problems().stream().noneMatch(p -> p.reason() == Reason.TWICE_IN_FILE))
                .toList();
    }
}

package org.weike.core.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Destination.Found;
import org.weike.core.organization.Destination.NotFound;
import org.weike.core.organization.Destination.Reason;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.TextId;

/**
 * Finds the one organization that somebody names exactly: by a code of it, or by its whole name, which may follow the
 * names above it. A part of a name finds nothing, so that nobody can leaf through what they do not see. Made once for a
 * tree, which costs some milliseconds for a province, it answers any number of questions at once.
 */
public final class DestinationFinder {

    private static final Pattern STEP = Pattern.compile("\\s*[›>/＞／]\\s*");

    private final OrganizationTree tree;
    private final Map<String, Set<OrganizationId>> byCode = new HashMap<>();
    private final Map<String, Set<OrganizationId>> byName = new HashMap<>();

    public DestinationFinder(OrganizationTree tree) {
        this.tree = tree;
        tree.all().forEach(it -> {
            note(byName, it.name(), it);
            codes(it).forEach(code -> note(byCode, folded(code.value()), it));
        });
    }

    private static void note(Map<String, Set<OrganizationId>> index, String key, Organization organization) {
        index.computeIfAbsent(key, unseen -> new HashSet<>(2)).add(organization.id());
    }

    private static Stream<TextId> codes(Organization organization) {
        return Stream.<@Nullable TextId>of(organization.code(), organization.creditCode())
                .filter(Objects::nonNull);
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    public Destination find(String typed) {
        String tidy = typed.strip();
        if (tidy.isEmpty()) {
            return new NotFound(Reason.UNKNOWN);
        }
        Set<OrganizationId> coded = byCode.getOrDefault(folded(tidy), Set.of());
        Set<OrganizationId> found =
                coded.isEmpty() ? named(STEP.splitAsStream(tidy).toList()) : coded;
        return switch (found.size()) {
            case 0 -> new NotFound(Reason.UNKNOWN);
            case 1 ->
                tree.place(found.iterator().next())
                        .<Destination>map(Found::new)
                        .orElseGet(() -> new NotFound(Reason.UNKNOWN));
            default -> new NotFound(Reason.SEVERAL);
        };
    }

    /** The names from above end with the one that is meant; those above may be left out here and there. */
    private Set<OrganizationId> named(List<String> names) {
        if (names.stream().allMatch(String::isBlank)) {
            return Set.of();
        }
        List<String> above = names.subList(0, names.size() - 1);
        return byName.getOrDefault(names.getLast(), Set.of()).stream()
                .filter(it -> isBelow(it, above))
                .collect(Collectors.toSet());
    }

    private boolean isBelow(OrganizationId node, List<String> above) {
        var steps = tree.place(node).map(Place::above).orElse(List.of()).iterator();
        return above.stream().allMatch(name -> {
            while (steps.hasNext()) {
                if (steps.next().equals(name)) {
                    return true;
                }
            }
            return false;
        });
    }
}

package org.weike.core.organization;

import java.util.List;
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
 * names above it. A part of a name finds nothing, so that nobody can leaf through what they do not see.
 */
final class DestinationFinder {

    private static final Pattern STEP = Pattern.compile("\\s*[›>/＞／]\\s*");

    private DestinationFinder() {}

    static Destination find(OrganizationTree tree, String typed) {
        String tidy = typed.strip();
        if (tidy.isEmpty()) {
            return new NotFound(Reason.UNKNOWN);
        }
        Set<OrganizationId> coded = coded(tree, tidy);
        Set<OrganizationId> found =
                coded.isEmpty() ? named(tree, STEP.splitAsStream(tidy).toList()) : coded;
        return switch (found.size()) {
            case 0 -> new NotFound(Reason.UNKNOWN);
            case 1 ->
                tree.place(found.iterator().next())
                        .<Destination>map(Found::new)
                        .orElseGet(() -> new NotFound(Reason.UNKNOWN));
            default -> new NotFound(Reason.SEVERAL);
        };
    }

    private static Set<OrganizationId> coded(OrganizationTree tree, String typed) {
        return ids(tree.all().filter(it -> isCode(it.code(), typed) || isCode(it.creditCode(), typed)));
    }

    private static boolean isCode(@Nullable TextId code, String typed) {
        return code != null && code.value().equalsIgnoreCase(typed);
    }

    /** The names from above end with the one that is meant; those above may be left out here and there. */
    private static Set<OrganizationId> named(OrganizationTree tree, List<String> names) {
        if (names.stream().allMatch(String::isBlank)) {
            return Set.of();
        }
        return ids(tree.all()
                .filter(it -> it.name().equals(names.getLast()))
                .filter(it -> isBelow(tree, it, names.subList(0, names.size() - 1))));
    }

    private static boolean isBelow(OrganizationTree tree, Organization node, List<String> above) {
        var steps = tree.place(node.id()).map(Place::above).orElse(List.of()).iterator();
        return above.stream().allMatch(name -> {
            while (steps.hasNext()) {
                if (steps.next().equals(name)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Set<OrganizationId> ids(Stream<Organization> found) {
        return found.map(Organization::id).collect(Collectors.toSet());
    }
}

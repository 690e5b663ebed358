package org.weike.core.roster;

import java.util.stream.Stream;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.shared.OrganizationId;

/** The part of the tree that an import may write, as it is now: what left it since the preview is somebody else's. */
record Bounds(OrganizationTree tree, OrganizationId node) {

    /** Whether the row's person lives there, and would after the row is written or taken back. */
    boolean hold(PlannedRow row) {
        return homes(row).allMatch(it -> tree.isWithin(it, node));
    }

    /** Whether every host of the row's person is there, be it outside the node. */
    boolean knowsHosts(PlannedRow row) {
        return !(row.change() instanceof RowChange.OfPerson person)
                || person.after().hosts().stream()
                        .allMatch(it -> tree.find(it.organization()).isPresent());
    }

    /** The home that the row gives somebody, and the one they leave for it. */
    private static Stream<OrganizationId> homes(PlannedRow row) {
        if (!(row.change() instanceof RowChange.OfPerson person)) {
            return Stream.empty();
        }
        var home = person.after().home();
        return row.action() == Action.MOVE
                ? Stream.of(home, person.after().past().getLast().home())
                : Stream.of(home);
    }
}

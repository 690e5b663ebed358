package org.weike.core.scanpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** Knows the places of work by name: how a place is called, and which ones somebody may list. */
@Component
final class SiteBook {

    private final Supplier<OrganizationTree> tree;
    private final Reach reach;

    SiteBook(Supplier<OrganizationTree> tree, Reach reach) {
        this.tree = tree;
        this.reach = reach;
    }

    /** Names the city, the enterprise and the site; what lies between them matters to nobody at a table. */
    PlaceName nameOf(Place place) {
        var now = tree.get();
        var names = now.path(place.site()).stream()
                .flatMap(it -> now.find(it).stream())
                .filter(SiteBook::isNamed)
                .map(Organization::name)
                .toList();
        return new PlaceName(names, place.position());
    }

    /** The places of work whose names say that of the organization. */
    List<OrganizationId> namedBy(OrganizationId organization) {
        var now = tree.get();
        return now.find(organization).filter(SiteBook::isNamed).isEmpty()
                ? List.of()
                : now.subtree(organization)
                        .filter(it -> it.kind().isUnit())
                        .map(Organization::id)
                        .toList();
    }

    private static boolean isNamed(Organization organization) {
        return organization.kind() == Organization.Kind.CITY
                || organization.kind().isUnit();
    }

    boolean isUnit(OrganizationId site) {
        return tree.get().find(site).map(it -> it.kind().isUnit()).orElse(false);
    }

    /** The places of work where the actor may put up points, by id and by name. */
    Map<String, List<OrganizationId>> knownTo(Actor actor) {
        var known = new HashMap<String, List<OrganizationId>>();
        units(actor).forEach(it -> {
            known.computeIfAbsent(it.name(), unseen -> new ArrayList<>(1)).add(it.id());
            if (!it.name().equals(it.id().value())) {
                known.computeIfAbsent(it.id().value(), unseen -> new ArrayList<>(1))
                        .add(it.id());
            }
        });
        return known;
    }

    private Stream<Organization> units(Actor actor) {
        var now = tree.get();
        var scope = reach.scope(actor, Permission.EDIT_POINTS);
        var tops = scope.everywhere() ? now.roots().stream().map(Organization::id) : scope.nodes().stream();
        return tops.flatMap(now::subtree).filter(it -> it.kind().isUnit());
    }
}

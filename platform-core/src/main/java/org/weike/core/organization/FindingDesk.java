package org.weike.core.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weike.core.search.OwnWrites;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.search.Suggestion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;

/** Suggests organizations and people while somebody types, and says how many people lie below each node. */
@Desk
public final class FindingDesk {

    private static final int SUGGESTIONS = 5;

    private final Search search;
    private final OwnWrites writes;
    private final OrganizationDirectory directory;
    private final Reach reach;

    FindingDesk(Search search, OwnWrites writes, OrganizationDirectory directory, Reach reach) {
        this.search = search;
        this.writes = writes;
        this.directory = directory;
        this.reach = reach;
    }

    /** Organizations within the actor's reach that may be meant. */
    public List<Suggestion> suggestOrganizations(Actor actor, String typed) {
        return suggest(actor, Permission.SEE_TREE, OrganizationRecords.KIND, typed);
    }

    /** People within the actor's reach who may be meant. */
    public List<Suggestion> suggestPeople(Actor actor, String typed) {
        return suggest(actor, Permission.SEE_PEOPLE, PersonRecords.KIND, typed);
    }

    private List<Suggestion> suggest(Actor actor, Permission permission, String kind, String typed) {
        writes.await(actor);
        var question = Query.of(kind).matching(typed).page(0, SUGGESTIONS);
        return search.suggest(reach.scope(actor, permission), question);
    }

    /**
     * How many of the people that match are at home in each organization right below the node, and how many are guests
     * there: the first add up to everybody once, the second to nothing.
     */
    public Map<OrganizationId, Headcount> peopleBelow(Actor actor, OrganizationId node, Query query) {
        reach.require(actor, Permission.SEE_PEOPLE, node);
        if (!query.kind().equals(PersonRecords.KIND)) {
            throw new IllegalArgumentException("not a question for persons: " + query.kind());
        }
        writes.await(actor);
        var children =
                directory.get().children(node).stream().map(Organization::id).toList();
        var ids = children.stream().map(OrganizationId::value).toList();
        var scope = reach.scope(actor, Permission.SEE_PEOPLE);
        var atHome = search.total(scope, query, Whereabouts.AT, ids, List.of());
        var guests = search.total(scope, query, Whereabouts.GUEST_AT, ids, List.of());
        var counts = new LinkedHashMap<OrganizationId, Headcount>();
        children.forEach(it -> counts.put(
                it,
                new Headcount(
                        atHome.group(it.value()).records(),
                        guests.group(it.value()).records())));
        return counts;
    }
}

package org.weike.core.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.weike.core.organization.Role;
import org.weike.core.reach.ReachCase.Colleague;

/** The cases of one desk; an operation is called by its name, with the types after the actor where names are shared. */
record DeskCases(Class<?> desk, List<ReachCase> all) {

    static DeskCases of(Class<?> desk) {
        return new DeskCases(desk, List.of());
    }

    /** See {@link ReachCase.ByNode}; what is given is made anew for each try. */
    DeskCases byNode(String name, Role role, Supplier<Given> given) {
        return with(new ReachCase.ByNode(Operation.named(desk, name), role, given, Colleague.IS_REFUSED));
    }

    /** As {@link #byNode}, and members of the node may do it too. */
    DeskCases byNodeAndItsMembers(String name, Role role, Supplier<Given> given) {
        return with(new ReachCase.ByNode(Operation.named(desk, name), role, given, Colleague.MAY_TOO));
    }

    /** See {@link ReachCase.ForThePlatform}. */
    DeskCases forThePlatform(String name, Supplier<Given> given) {
        return with(new ReachCase.ForThePlatform(Operation.named(desk, name), given));
    }

    /** See {@link ReachCase.WithoutNode}. */
    DeskCases withoutNode(String name, String reason, Consumer<Trial> limit) {
        return with(new ReachCase.WithoutNode(Operation.named(desk, name), reason, limit));
    }

    private DeskCases with(ReachCase one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return new DeskCases(desk, more);
    }
}

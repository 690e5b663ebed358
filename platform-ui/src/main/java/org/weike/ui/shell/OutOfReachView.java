package org.weike.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.CurrentActor;

/**
 * Sends what is out of reach to where what does not exist is answered: the two look the same. Only of somebody who was
 * erased is it told, to those who would see them if they were there still.
 */
@AnonymousAllowed
class OutOfReachView extends Div implements HasErrorParameter<OutOfReach> {

    private static final String PEOPLE = "people";

    private final transient ErasureDesk erasures;
    private final transient CurrentActor current;

    OutOfReachView(ErasureDesk erasures, CurrentActor current) {
        this.erasures = erasures;
        this.current = current;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<OutOfReach> parameter) {
        person(event.getLocation().getSegments())
                .flatMap(this::goneSince)
                .ifPresentOrElse(
                        it -> event.rerouteToError(new PersonGone(it), ""),
                        () -> event.rerouteToError(NotFoundException.class));
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    /** Whose page or ledger it was: every address of somebody has their id behind the word for people. */
    private static Optional<PersonId> person(List<String> segments) {
        int at = segments.indexOf(PEOPLE) + 1;
        return at > 0 && at < segments.size() ? id(segments.get(at)) : Optional.empty();
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(new PersonId(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Optional<Instant> goneSince(PersonId person) {
        try {
            return current.find().map(it -> erasures.gone(Actor.of(it), person));
        } catch (OutOfReach strange) {
            return Optional.empty();
        }
    }
}

package org.weike.ui.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.weike.core.organization.Place;
import org.weike.core.organization.Transfer;
import org.weike.core.organization.TransferAnswer;
import org.weike.core.shared.Actor;
import org.weike.ui.audit.Actors;
import org.weike.ui.kit.NodeNames;
import org.weike.wording.Moments;

/** Where somebody shall go and waits to be accepted, or how that ended, by whom, and why. */
class TransferLine extends Div {

    TransferLine(Transfer transfer, Optional<Place> to, Actors actors, Actor reader) {
        addClassName("with-tag");
        String way = NodeNames.way(to);
        TransferAnswer answer = transfer.answer();
        if (answer == null) {
            add(new Span(
                    getTranslation("person.transfer.waiting", way, Moments.day(transfer.proposed(), getLocale()))));
            return;
        }
        String day = Moments.day(answer.at(), getLocale());
        add(new Span(getTranslation("person.transfer." + answer.kind(), way, day)));
        if (!answer.reason().isEmpty()) {
            add(small(getTranslation("person.transfer.reason", answer.reason())));
        }
        nameOf(answer, actors, reader).ifPresent(it -> add(small(it)));
    }

    /** The name of who answered, for those who may know it. */
    private static Optional<String> nameOf(TransferAnswer answer, Actors actors, Actor reader) {
        return Optional.ofNullable(answer.by())
                .map(it -> new Known(it.value(), actors.name(reader, Actor.of(it))))
                .filter(it -> !it.name().equals(it.id()))
                .map(Known::name);
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("small");
        return small;
    }

    /** An id and what it is shown as, which is the id again for somebody out of reach. */
    private record Known(String id, String name) {}
}

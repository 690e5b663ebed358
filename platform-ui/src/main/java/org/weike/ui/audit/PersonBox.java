package org.weike.ui.audit;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Set;
import java.util.function.Consumer;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.search.Sort;
import org.weike.core.shared.Actor;

/** Chooses one person, found by any part of the name, or nobody in particular. */
final class PersonBox extends ComboBox<Hit> {

    private static final String KIND = "person";

    private final transient PeopleDesk people;
    private final transient Actor actor;

    PersonBox(String label, PeopleDesk people, Actor actor, Consumer<String> chosen) {
        this.people = people;
        this.actor = actor;
        setAriaLabel(label);
        setPlaceholder(label);
        setClearButtonVisible(true);
        setItemLabelGenerator(it -> it.text("name") + " " + it.text("staffNumber"));
        setItemsPageable((page, words) -> people.find(
                        actor,
                        Query.of(KIND)
                                .matching(words == null ? "" : words)
                                .sortedBy(Sort.byName("name"))
                                .page((int) page.getOffset(), page.getPageSize()))
                .hits());
        addValueChangeListener(it -> {
            if (it.isFromClient()) {
                chosen.accept(it.getValue() == null ? "" : it.getValue().id());
            }
        });
    }

    /** Shows whom the address names, as far as they can be seen. */
    void show(String id) {
        if (id.isBlank()) {
            setValue(null);
            return;
        }
        setValue(people
                .find(actor, Query.of(KIND).where(new Filter.Ids(Set.of(id))).page(0, 1))
                .hits()
                .stream()
                .findFirst()
                .orElse(null));
    }
}

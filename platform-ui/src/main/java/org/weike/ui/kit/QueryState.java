package org.weike.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an address says after its question mark: filters, tabs and pages, so that Back and links bring them again. */
public record QueryState(String path, Map<String, String> values) {

    public QueryState {
        values = Map.copyOf(values);
    }

    public static QueryState of(Location location) {
        var values = new TreeMap<String, String>();
        location.getQueryParameters().getParameters().forEach((name, all) -> values.put(name, all.getFirst()));
        return new QueryState(location.getPath(), values);
    }

    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isSet(String name) {
        return !text(name).isBlank();
    }

    public int number(String name, int otherwise) {
        String text = text(name);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** The constant that the address names; empty for anything else. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        String text = text(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The same with one value changed; a blank one is left out. */
    public QueryState with(String name, String value) {
        var more = new TreeMap<>(values);
        more.remove(name);
        if (!value.isBlank()) {
            more.put(name, value.strip());
        }
        return new QueryState(path, more);
    }

    public QueryParameters parameters() {
        var all = new TreeMap<String, List<String>>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return new QueryParameters(all);
    }

    /** The same as a link says it. */
    public String address() {
        return new Location(path, parameters()).getPathWithQueryParameters();
    }

    /** Goes there; the address that was shown before stays in the history. */
    public void open() {
        UI.getCurrent().navigate(path, parameters());
    }
}

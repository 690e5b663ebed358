package org.weike.ui.search;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Permission;
import org.weike.core.search.Query;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.QueryState;

/** What can be looked for from anywhere, who may, and where it is shown. */
enum Kind {
    PERSON("person", "people", VaadinIcon.USER, Permission.SEE_PEOPLE),
    ORGANIZATION("organization", "organizations", VaadinIcon.SITEMAP, Permission.SEE_TREE),
    LESSON("lesson", "lessons", VaadinIcon.BOOK, null),
    COURSE("course", "courses", VaadinIcon.RECORDS, null),
    POINT("point", "points", VaadinIcon.QRCODE, Permission.SEE_POINTS);

    private final String record;
    private final String path;
    private final VaadinIcon icon;
    private final @Nullable Permission needed;

    Kind(String record, String path, VaadinIcon icon, @Nullable Permission needed) {
        this.record = record;
        this.path = path;
        this.icon = icon;
        this.needed = needed;
    }

    /** Those whose screens are open to the person, in the order they are shown. */
    static List<Kind> openTo(CurrentActor current) {
        return List.of(values()).stream().filter(it -> it.isOpenTo(current)).toList();
    }

    private boolean isOpenTo(CurrentActor current) {
        return Optional.ofNullable(needed).map(current::mayAnywhere).orElse(true);
    }

    static Kind of(String record) {
        return List.of(values()).stream()
                .filter(it -> it.record.equals(record))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not looked for: " + record));
    }

    Query matching(String words) {
        return Query.of(record).matching(words);
    }

    VaadinIcon icon() {
        return icon;
    }

    /** Where one of them is shown. */
    QueryState place(String id) {
        return this == ORGANIZATION
                ? new QueryState(path, Map.of("node", id))
                : new QueryState(path + "/" + id, Map.of());
    }

    /** Where all of them that match are listed. */
    QueryState list(String words) {
        return new QueryState(path, Map.of("q", words));
    }
}

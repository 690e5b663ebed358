package org.weike.ui.kit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.weike.core.search.Found;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.search.Sort;

/** Fills a grid from a question, page by page as it is scrolled, and tells how many rows there are. */
public final class FoundRows {

    /** Marks the sort property of a column that holds numbers. */
    public static final String NUMBER = "#";

    /** Marks the sort property of a column that holds names, which are ordered as they are read. */
    public static final String NAME = "~";

    private FoundRows() {}

    public static void show(
            Grid<Hit> grid, Supplier<Query> question, Function<Query, Found> find, LongConsumer counted) {
        grid.setItems(
                page -> find
                        .apply(sorted(question.get(), page.getSortOrders()).page(page.getOffset(), page.getLimit()))
                        .hits()
                        .stream(),
                page -> {
                    long total = find.apply(question.get().page(0, 0)).total();
                    counted.accept(total);
                    return Math.toIntExact(total);
                });
    }

    private static Query sorted(Query query, List<QuerySortOrder> orders) {
        Query sorted = query;
        for (QuerySortOrder each : orders) {
            String field = each.getSorted();
            Sort sort = sort(field);
            sorted = sorted.sortedBy(each.getDirection() == SortDirection.DESCENDING ? sort.descend() : sort);
        }
        return sorted;
    }

    private static Sort sort(String field) {
        if (field.startsWith(NUMBER)) {
            return Sort.byNumber(field.substring(NUMBER.length()));
        }
        return field.startsWith(NAME) ? Sort.byName(field.substring(NAME.length())) : Sort.byWord(field);
    }
}

package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.Test;
import org.weike.ui.kit.Crumbs;

class LedgerScreensTest extends DeskScreens {

    @Test
    void sortAsTheirAddressSays() {
        signIn("county");

        open("ledger?show=PEOPLE&sort=NAME&down=1");

        assertThat(shownOrder().getDirection()).isEqualTo(SortDirection.DESCENDING);
        assertThat(shownOrder().getSorted().getHeaderText()).isEqualTo("姓名");
    }

    @Test
    void putThoseWhoMissMostFirst() {
        signIn("county");

        open("ledger?show=PEOPLE");

        assertThat(shownOrder().getDirection()).isEqualTo(SortDirection.DESCENDING);
        assertThat(shownOrder().getSorted().getHeaderText()).isEqualTo("还差");
    }

    @Test
    void keepAFilterInTheAddress() {
        signIn("county");
        open("ledger?show=PEOPLE");

        test(find(Checkbox.class).withCaption("只看没学够的").single()).click();

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("behind=1", "show=PEOPLE");
    }

    @Test
    void leadATraineeFromTheirNumbersToTheRowsBehind() {
        open("study");

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("lessons?fresh=1", "study?counter=ONLINE", "study?counter=CENTRALIZED");

        open("study?counter=ONLINE");

        assertThat(find(Span.class).all()).extracting(Span::getText).contains("只看：线上");
    }

    @Test
    void linkOnlyToNodesWithinReach() {
        signIn("county");

        open("ledger");

        var crumbs = find(Crumbs.class).single();
        assertThat(crumbs.getElement().getTextRecursively()).contains("城东区");
        assertThat(find(RouterLink.class, crumbs).exists()).isFalse();

        open("ledger?node=plant");

        assertThat(find(RouterLink.class, find(Crumbs.class).single()).all())
                .extracting(RouterLink::getText)
                .startsWith("城东区");
    }

    private GridSortOrder<?> shownOrder() {
        Grid<?> grid = find(Grid.class).single();
        return grid.getSortOrder().getFirst();
    }
}

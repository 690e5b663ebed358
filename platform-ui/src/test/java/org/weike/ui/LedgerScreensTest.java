package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.Test;
import org.weike.ui.credit.YearReasons;
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
    void sayThatTheyAreThoseOfADay() {
        signIn("county");

        open("ledger?show=PEOPLE&day=2020-01-01");

        assertThat(find(Anchor.class).withText("回到今天").exists()).isTrue();
        assertThat(find(Button.class).withText("导出 Excel").exists()).isTrue();
        assertThat(shownText()).doesNotContain("自有表样");

        open("ledger?show=PEOPLE&day=2999-01-01");

        assertThat(find(Anchor.class).withText("回到今天").exists()).isFalse();
    }

    @Test
    void askNothingOfAQuarter() {
        signIn("county");

        open("ledger?show=PEOPLE&from=1&to=3&behind=1&sort=SHORTFALL");

        assertThat(find(Checkbox.class).withCaption("只看没学够的").exists()).isFalse();
        assertThat(shownOrder().getSorted().getHeaderText()).isEqualTo("合计");
        assertThat(shownText()).contains("集中", "线上").doesNotContain("还差");
    }

    @Test
    void takeForTheWholeYearWhatAreNoMonths() {
        signIn("county");

        open("ledger?from=9&to=3");

        assertThat(shownText()).contains("还差");
    }

    @Test
    void drawTheMonthsAndCompareWhatIsBelowWithoutRanking() {
        signIn("county");

        open("ledger?show=CHARTS");

        assertThat(shownText()).contains("各月学时", "下级组织", "不排名");
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void correctNothingInAYearAsItWas() {
        signIn("county");

        open("ledger/people/demo-trainee?day=2020-01-01");

        assertThat(find(Button.class).withText("核验记录").exists()).isFalse();
        assertThat(find(YearReasons.class).exists()).isFalse();
    }

    @Test
    void tellWhyAYearIsAtItsHours() {
        signIn("county");
        open("ledger/people/demo-trainee");

        YearReasons why = find(YearReasons.class).single();
        why.setOpened(true);

        assertThat(why.getElement().getTextRecursively()).contains("合计计入", "按每年 32.00 学时", "通用学时规则第 1 版");
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

    private String shownText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private GridSortOrder<?> shownOrder() {
        Grid<?> grid = find(Grid.class).single();
        return grid.getSortOrder().getFirst();
    }
}

package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.PeopleDesk;

class SearchScreensTest extends DeskScreens {

    @Autowired
    PeopleDesk people;

    @Test
    void showATraineeOnlyWhatReadersMaySee() {
        open("search?q=安全");

        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("微课", "课程");
    }

    @Test
    void sayWhenNothingWasFound() {
        open("search?q=qqqq");

        assertThat(find(Span.class).withClassName("empty-fact").single().getText())
                .isEqualTo("没有找到");
    }

    @Test
    void leadFromAWholePhoneNumberToThePerson() {
        signIn("secretary");
        var phone = people.unmask(actor("secretary"), person("trainee")).phone().orElseThrow();

        assertThat(open("search?q=" + phone.digits())).isEqualTo("PersonView");
        assertThat(find(H1.class).single().getText()).isNotBlank();
    }

    @Test
    void keepAWholePhoneNumberFromThoseOutOfReach() {
        signIn("secretary");
        var phone = people.unmask(actor("secretary"), person("trainee")).phone().orElseThrow();
        signIn("trainee");

        assertThat(open("search?q=" + phone.digits())).isEqualTo("SearchView");
    }

    @Test
    void leadToAllThatIsListedElsewhere() {
        open("search?q=安全");

        var all = find(Anchor.class).all().stream()
                .filter(it -> it.getText().startsWith("全部"))
                .findFirst()
                .orElseThrow();
        assertThat(open(all.getHref())).isEqualTo("CatalogueView");
    }

    @Test
    void standAtTheTopOfEveryScreen() {
        open("lessons");

        assertThat(find(ComboBox.class).withClassName("search-words").all()).hasSize(1);
    }

    @Test
    void countPeopleBelowByOrganization() {
        signIn("county");
        open("people");

        var below = find(Nav.class).withClassName("counts-below").single();
        var links = find(Anchor.class, below).all();
        assertThat(links).extracting(Anchor::getText).contains("青禾示范制药厂党委");
        open(links.getFirst().getHref());
        assertThat(find(Nav.class).withClassName("counts-below").all())
                .allSatisfy(it -> assertThat(find(Anchor.class, it).all())
                        .extracting(Anchor::getText)
                        .doesNotContain("青禾示范制药厂党委"));
    }
}

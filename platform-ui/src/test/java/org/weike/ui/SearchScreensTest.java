package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.PhoneNumber;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.search.Search;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.SearchField;

class SearchScreensTest extends DeskScreens {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    @Autowired
    PeopleDesk people;

    @Autowired
    RosterDesk roster;

    @Autowired
    Search search;

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

    @ParameterizedTest
    @ValueSource(strings = {"search", "people"})
    void leadFromAWholePhoneNumberToThePersonAndLeaveItOutOfTheAddress(String screen) {
        signIn("secretary");
        open(screen);

        type(phone().digits());

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("PersonView");
        assertThat(find(H1.class).single().getText()).isNotBlank();
        assertThat(address()).isEqualTo("people/demo-trainee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "people"})
    void takeNoNumberFromAnAddress(String screen) {
        signIn("secretary");

        open(screen + "?q=" + phone().digits());

        assertThat(address()).isEqualTo(screen);
    }

    @Test
    void keepAWholePhoneNumberFromThoseOutOfReach() {
        signIn("secretary");
        var phone = phone();
        signIn("trainee");
        open("search");

        type(phone.digits());

        assertThat(find(Span.class).withClassName("empty-fact").single().getText())
                .isEqualTo("没有找到");
    }

    @Test
    void listAllWhoShareAPhone() {
        signIn("secretary");
        open("search");

        type(shared());

        assertThat(find(UnorderedList.class).withClassName("rows").single().getChildren())
                .hasSize(2);
        assertThat(address()).isEqualTo("search");
    }

    @Test
    void listAllWhoShareAPhoneAmongPeople() {
        signIn("secretary");
        open("people");

        type(shared());

        Listing<?> list = find(Listing.class).single();
        assertThat(test(list).size()).isEqualTo(2);
        assertThat(address()).isEqualTo("people");
    }

    @Test
    void askForNoNumberWhereOthersThanPeopleAreListed() {
        signIn("county");
        open("organizations");

        type("13900000001");

        assertThat(address()).isEqualTo("organizations");
        assertThat(find(SearchField.class).single().getErrorMessage()).contains("人员");
    }

    /** A phone that two of the branch have. */
    private String shared() {
        var home = people.open(actor("secretary"), person("trainee")).person().home();
        var phone = new PhoneNumber("1410000" + NUMBERS.incrementAndGet());
        for (int each = 0; each < 2; each++) {
            var number = new StaffNumber("SHARED-" + NUMBERS.incrementAndGet());
            var form = new PersonForm("同号的人", number, phone, null);
            var added = roster.add(actor("secretary"), home, form, Status.of(Status.Standing.FULL, Instant.EPOCH));
            var id = ((PersonChange.Done) added).card().person().id();
            search.await(search.changed("person", List.of(id.value())), Duration.ofSeconds(20));
        }
        return phone.digits();
    }

    private void type(String typed) {
        test(find(SearchField.class).single()).setValue(typed);
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private PhoneNumber phone() {
        return people.unmask(actor("secretary"), person("trainee")).phone().orElseThrow();
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

package org.weike.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.weike.WeikeApplication;
import org.weike.access.Visitor;
import org.weike.core.shared.PersonId;
import org.weike.reach.ScreenCase.Found;
import org.weike.reach.ScreenCase.Sight;
import org.weike.ui.Desk;

/** Opens every screen of the desk from the own county and from the sibling county. */
@SpringBootTest(classes = WeikeApplication.class)
@Import(Desk.class)
@ViewPackages(packages = "org.weike.ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskReachTest extends SpringBrowserlessTest {

    private final BeanFactory platform;
    private ReachProvince province;

    @Autowired
    DeskReachTest(BeanFactory platform) {
        this.platform = platform;
    }

    @BeforeAll
    void found() {
        province = new ReachProvince(platform);
    }

    /** The desk is opened once it is known who sits there. */
    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {}

    @Test
    void everyScreenHasACase() {
        var cases = ScreenCases.all().stream().map(ScreenCase::route).collect(Collectors.toSet());

        assertThat(cases)
                .as("routes with a case; add the missing ones to ScreenCases")
                .containsExactlyInAnyOrderElementsOf(Routes.all());
        System.out.printf(
                "reach: %d screens of the desk, %d of them with an id in the path, in %d cases%n",
                cases.size(),
                cases.stream().filter(Routes::isTemplate).count(),
                ScreenCases.all().size());
    }

    @Test
    void everyScreenWithAnIdInItsPathIsTriedWithAnothersId() {
        assertThat(Routes.all().stream().filter(Routes::isTemplate))
                .allSatisfy(route -> assertThat(cases())
                        .as(route)
                        .anyMatch(it -> it.route().equals(route) && sightOf(it).sibling() == Found.NOTHING));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsItToTheOwnCounty(ScreenCase one) {
        Sight sight = sightOf(one);

        open(sight.address(), province.own().holder(one.role()));

        assertFound(sight, sight.own());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsItFromTheSiblingCounty(ScreenCase one) {
        Sight sight = sightOf(one);

        open(sight.address(), province.sibling().holder(one.role()));

        assertFound(sight, sight.sibling());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsItFromAColleagueWithoutARole(ScreenCase one) {
        Sight sight = sightOf(one);

        open(sight.address(), province.person().id());

        assertThat(text().contains(sight.text())).isEqualTo(sight.sibling() == Found.IT);
    }

    private static List<ScreenCase> cases() {
        return ScreenCases.all();
    }

    private Sight sightOf(ScreenCase one) {
        return one.sight().apply(province);
    }

    private void assertFound(Sight sight, Found found) {
        assertThat(text().contains(sight.text())).as(text()).isEqualTo(found == Found.IT);
        assertThat(getCurrentView().getClass().getSimpleName().equals("NotFoundView"))
                .as(sight.address())
                .isEqualTo(found == Found.NOTHING);
    }

    private void open(String address, PersonId person) {
        signIn(person);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    /** Everything that the screen says, the rows of its lists included. */
    private String text() {
        var view = (Component) getCurrentView();
        return view.getElement().getTextRecursively() + rowsWithin(view).collect(Collectors.joining());
    }

    private static Stream<String> rowsWithin(Component component) {
        Stream<String> rows = component instanceof Grid<?> grid ? rows(grid.getDataProvider()) : Stream.empty();
        return Stream.concat(rows, component.getChildren().flatMap(DeskReachTest::rowsWithin));
    }

    private static <T, F> Stream<String> rows(DataProvider<T, F> provider) {
        return provider.fetch(new Query<>(0, 50, List.of(), null, null)).map(String::valueOf);
    }

    private static void signIn(PersonId person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(new Visitor(person), null, "ROLE_TRAINEE"));
        SecurityContextHolder.setContext(context);
    }
}

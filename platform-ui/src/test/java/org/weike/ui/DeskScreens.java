package org.weike.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.weike.WeikeApplication;
import org.weike.access.Visitor;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Opens screens of the desk over the demonstration province as one of its people, without a browser. */
@SpringBootTest(classes = WeikeApplication.class)
@Import(Desk.class)
@ViewPackages(packages = "org.weike.ui")
public abstract class DeskScreens extends SpringBrowserlessTest {

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        signIn("trainee");
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    /** Goes to an address of the desk and answers the name of the screen that came. */
    protected final String open(String path) {
        String[] parts = path.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return ((Component) getCurrentView()).getClass().getSimpleName();
    }

    protected final void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    protected static PersonId person(String role) {
        return new PersonId("demo-" + role);
    }

    protected static Actor actor(String role) {
        return Actor.of(person(role));
    }

    protected static void signIn(String role) {
        var visitor = new Visitor(person(role));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(visitor, null, "ROLE_TRAINEE"));
        SecurityContextHolder.setContext(context);
    }
}

package org.weike.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.PeopleDesk;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.search.SearchBox;

/** The frame around every screen: brand, the screens that the person's roles open, and the person's own menu. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {

    private final transient CurrentActor current;

    MainLayout(CurrentActor current, PeopleDesk people, SearchBox search) {
        this.current = current;
        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var space = new Div();
        space.addClassName("navbar-space");
        var top = new Header(toggle, space, search, new PersonMenu(people.open(current.actor(), current.person())));
        top.addClassName("navbar");
        addToNavbar(top);
        addToDrawer(brand(), new Scroller(navigation()));
    }

    /** Marks the screen as the main part, so that a reader of screens gets to it in one step. */
    @Override
    public void setContent(@Nullable Component content) {
        if (content != null) {
            content.getElement().setAttribute("role", "main");
        }
        super.setContent(content);
    }

    private Div brand() {
        var mark = new Span();
        mark.addClassName("brand-mark");
        var brand = new Anchor("", mark, new Span(getTranslation("shell.brand")));
        brand.addClassName("brand");
        brand.setRouterIgnore(false);
        var corner = new Div(brand);
        corner.getElement().setAttribute("role", "region");
        corner.getElement().setAttribute("aria-label", getTranslation("shell.brand"));
        return corner;
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        MenuConfiguration.getMenuEntries().stream().filter(this::isOpen).forEach(it -> navigation.addItem(item(it)));
        return navigation;
    }

    private boolean isOpen(MenuEntry entry) {
        return current.opens(entry.menuClass());
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path(), new Icon(entry.icon()));
        item.setMatchNested(true);
        return item;
    }
}

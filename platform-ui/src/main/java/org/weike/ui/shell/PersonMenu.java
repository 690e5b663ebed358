package org.weike.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.weike.core.organization.PersonCard;

/** Who is signed in and where they belong, with what concerns themselves: data, language, phone pages, leaving. */
class PersonMenu extends MenuBar {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    PersonMenu(PersonCard card) {
        addClassName("person-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        getElement().setAttribute("aria-label", getTranslation("shell.person"));
        MenuItem top = addItem(face(card));
        var menu = top.getSubMenu();
        menu.addItem(getTranslation("shell.ownData"), it -> UI.getCurrent().navigate("me"));
        menu.addItem(
                getTranslation("shell.phone"), it -> UI.getCurrent().getPage().setLocation("/me"));
        addLanguages(menu.addItem(getTranslation("shell.language")));
        menu.addSeparator();
        menu.addItem(getTranslation("shell.signOut"), it -> signOut());
    }

    private static Div face(PersonCard card) {
        var avatar = new Avatar(card.person().name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(card.person().name());
        name.addClassName("person-name");
        var node = new Span(card.path().isEmpty() ? "" : card.path().getLast().name());
        node.addClassName("person-node");
        var words = new Div(name, node);
        words.addClassName("person-words");
        var face = new Div(avatar, words);
        face.addClassName("person-face");
        return face;
    }

    private void addLanguages(MenuItem parent) {
        for (Locale each : DeskWords.LANGUAGES) {
            var item = parent.getSubMenu().addItem(each.getDisplayLanguage(each), it -> speak(each));
            item.setCheckable(true);
            item.setChecked(DeskWords.of(getLocale()).equals(each));
        }
    }

    private static void speak(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=' + $2 + '; samesite=lax'; location.reload()",
                        DeskStart.LANGUAGE_COOKIE,
                        language.toLanguageTag(),
                        A_YEAR);
    }

    /** A form and no link: what changes something is never sent by looking at an address. */
    private void signOut() {
        var form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "/sign-out");
        getUI().ifPresent(it -> it.getElement().appendChild(form));
        form.executeJs("this.submit()");
    }
}

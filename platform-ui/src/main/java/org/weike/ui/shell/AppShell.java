package org.weike.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** Dresses the desk: Vaadin's Aura theme with the tokens that the phone pages use too. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://face/tokens.css")
@StyleSheet("context://face/desk.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/face/icon.svg");
    }
}

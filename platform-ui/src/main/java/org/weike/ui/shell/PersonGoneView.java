package org.weike.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.weike.ui.kit.EmptyState;
import org.weike.wording.Moments;

/** Stands where somebody was who is erased, for those who would see them still; it names nobody. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class PersonGoneView extends Div implements HasErrorParameter<PersonGone>, HasDynamicTitle {

    PersonGoneView() {
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<PersonGone> parameter) {
        removeAll();
        add(EmptyState.inPlaceOfScreen(
                getTranslation(
                        "mishap.gone", Moments.day(parameter.getException().since(), getLocale())),
                getTranslation("mishap.gone.text"),
                new RouterLink(getTranslation("mishap.home"), HomeView.class)));
        return HttpStatusCode.GONE.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mishap.gone.title");
    }
}

package org.weike.ui.scanpoint;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.PointSaved;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.Said;

/** Puts up one point: where it hangs, what its card says, and what it opens. */
class PointForm extends Dialog {

    private final TextField title = new TextField(getTranslation("point.title"));
    private final TextField position = new TextField(getTranslation("point.position"));
    private final TargetPicker target;
    private final Button site = new Button(getTranslation("point.site.choose"));
    private final Span siteProblem = new Span();
    private final transient ScanPointDesk points;
    private final transient Actor actor;
    private final transient Consumer<PointSaved> done;
    private transient @Nullable Organization chosenSite;

    PointForm(
            ScanPointDesk points,
            Openings openings,
            OrganizationDesk organizations,
            Actor actor,
            Consumer<PointSaved> done) {
        this.points = points;
        this.actor = actor;
        this.done = done;
        setHeaderTitle(getTranslation("points.create"));
        setWidth("640px");
        target = new TargetPicker(getTranslation("point.opens"), openings, actor);
        title.setMaxLength(ScanPoint.LONGEST_TITLE);
        title.setHelperText(getTranslation("point.title.help"));
        title.setRequiredIndicatorVisible(true);
        position.setMaxLength(Place.LONGEST_POSITION);
        position.setHelperText(getTranslation("point.position.help"));
        position.setRequiredIndicatorVisible(true);
        site.addClickListener(it -> chooseSite(organizations));
        siteProblem.addClassName("field-problem");
        var where = new Div(site, siteProblem);
        var form = new Div(where, new FormLayout(position, title), target);
        form.addClassName("column");
        add(form);
        var save = new Button(getTranslation("kit.save"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }

    /** Has the lesson chosen already. */
    PointForm opening(LessonId lesson) {
        target.choose(new Target.FixedLesson(lesson));
        return this;
    }

    private void chooseSite(OrganizationDesk organizations) {
        new NodeDialog(
                        getTranslation("point.site.choose"),
                        organizations,
                        actor,
                        Permission.EDIT_POINTS,
                        it -> it.kind().isUnit(),
                        this::take)
                .open();
    }

    private void take(Organization node) {
        chosenSite = node;
        site.setText(getTranslation("point.site.chosen", node.name()));
        siteProblem.setText("");
    }

    private void save() {
        Organization where = chosenSite;
        Target opens = target.target();
        siteProblem.setText(where == null ? getTranslation("point.site.missing") : "");
        mark(title, "point.title.missing");
        mark(position, "point.position.missing");
        if (where == null || opens == null || title.isInvalid() || position.isInvalid()) {
            return;
        }
        PointSaved saved =
                points.create(actor, new NewPoint(new Place(where.id(), position.getValue()), title.getValue(), opens));
        close();
        Said.done(getTranslation("point.created", saved.point().code().grouped()));
        done.accept(saved);
    }

    private void mark(TextField field, String problem) {
        field.setInvalid(field.getValue().isBlank());
        field.setErrorMessage(getTranslation(problem));
    }
}

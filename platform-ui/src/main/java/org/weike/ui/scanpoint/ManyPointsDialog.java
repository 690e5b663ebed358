package org.weike.ui.scanpoint;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.weike.core.scanpoint.PointImport;
import org.weike.core.scanpoint.PointProblem;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.Target;
import org.weike.core.search.Generation;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Said;

/** Puts up many points from a pasted or uploaded list; keeps the good rows and leaves the others to be mended. */
class ManyPointsDialog extends Dialog {

    private static final int LARGEST = 2 << 20;

    private final TextArea list = new TextArea(getTranslation("many.list"));
    private final TextField title = new TextField(getTranslation("many.title"));
    private final TargetPicker target;
    private final Paragraph outcome = new Paragraph();
    private final UnorderedList problems = new UnorderedList();
    private final transient ScanPointDesk points;
    private final transient Actor actor;
    private final transient Consumer<Generation> done;

    ManyPointsDialog(ScanPointDesk points, Openings openings, Actor actor, Consumer<Generation> done) {
        this.points = points;
        this.actor = actor;
        this.done = done;
        setHeaderTitle(getTranslation("points.createMany"));
        setWidth("720px");
        target = new TargetPicker(getTranslation("many.target"), openings, actor);
        list.setHelperText(getTranslation("many.list.help"));
        list.setPlaceholder(getTranslation("many.list.example"));
        list.setWidthFull();
        list.setHeight("220px");
        list.addClassName("source");
        title.setWidthFull();
        title.setMaxLength(ScanPoint.LONGEST_TITLE);
        title.setHelperText(getTranslation("many.title.help"));
        title.setRequiredIndicatorVisible(true);
        problems.addClassName("problems");
        outcome.getElement().setAttribute("role", "status");
        add(title, target, list, upload(), outcome, problems);
        var save = new Button(getTranslation("many.go"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.close"), it -> close()), save);
    }

    private Upload upload() {
        var upload = new Upload(
                UploadHandler.inMemory((file, bytes) -> list.setValue(new String(bytes, StandardCharsets.UTF_8))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt");
        upload.setUploadButton(new Button(getTranslation("many.upload")));
        upload.setDropAllowed(false);
        return upload;
    }

    private void save() {
        Target opens = target.target();
        title.setInvalid(title.getValue().isBlank());
        title.setErrorMessage(getTranslation("point.title.missing"));
        list.setInvalid(list.getValue().isBlank());
        list.setErrorMessage(getTranslation("many.list.missing"));
        if (opens == null || title.isInvalid() || list.isInvalid()) {
            return;
        }
        PointImport made = points.createMany(actor, list.getValue(), title.getValue(), opens);
        done.accept(made.shownFrom());
        if (made.problems().isEmpty()) {
            close();
            Said.done(getTranslation("many.done", made.created().size()));
        } else {
            show(made);
        }
    }

    private void show(PointImport made) {
        outcome.setText(getTranslation(
                "many.partly", made.created().size(), made.problems().size()));
        problems.removeAll();
        made.problems().forEach(it -> problems.add(new ListItem(worded(it))));
        keepOnlyBadRows(made.problems());
    }

    private String worded(PointProblem problem) {
        return getTranslation(
                "many.problem",
                problem.row(),
                getTranslation("many.column." + problem.column()),
                getTranslation("many.reason." + problem.reason()),
                problem.found());
    }

    /** The good rows hang already; left are the others, in their old lines, so that the numbers stay true. */
    private void keepOnlyBadRows(List<PointProblem> bad) {
        Set<Integer> rows = bad.stream().map(PointProblem::row).collect(Collectors.toSet());
        String[] lines = list.getValue().split("\\R", -1);
        for (int at = 0; at < lines.length; at++) {
            if (!rows.contains(at + 1)) {
                lines[at] = "";
            }
        }
        list.setValue(String.join("\n", lines));
    }
}

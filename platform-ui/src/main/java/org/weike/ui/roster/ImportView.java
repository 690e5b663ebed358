package org.weike.ui.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Status.Standing;
import org.weike.core.roster.Batch;
import org.weike.core.roster.BatchId;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.Stage;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Watch;
import org.weike.wording.Moments;

/** One import, from what its columns mean to what was written of it; goes on by itself while the worker does. */
@Route("imports/:batch")
@Needs(Permission.EDIT_TREE)
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String BATCH = "batch";

    private static final String STEP = "step";
    private static final String COLUMNS = "columns";

    private final transient RosterImportDesk imports;
    private final transient OrganizationDesk organizations;
    private final transient NodeNames names;
    private final transient ProblemWords words;
    private final transient Actor actor;
    private final ProgressSection progress;
    private final transient Watch watch = new Watch(this, this::isAtWork, this::look);
    private transient QueryState state = new QueryState("imports", Map.of());
    private transient @Nullable Batch shown;

    ImportView(
            RosterImportDesk imports,
            OrganizationDesk organizations,
            NodeNames names,
            I18NProvider translations,
            CurrentActor current) {
        this.imports = imports;
        this.organizations = organizations;
        this.names = names;
        this.words = new ProblemWords(translations, getLocale());
        this.actor = current.actor();
        progress = new ProgressSection(this::cancel);
        addClassNames("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        show(imports.open(
                actor, new BatchId(event.getRouteParameters().get(BATCH).orElseThrow())));
    }

    private void look() {
        Batch before = shown;
        if (before == null) {
            return;
        }
        Batch now = imports.open(actor, before.id());
        if (now.stage() == before.stage()) {
            shown = now;
            progress.show(now);
        } else {
            show(now);
        }
    }

    private boolean isAtWork() {
        Batch batch = shown;
        return batch != null && batch.stage().isAtWork();
    }

    /** Shows the import after something was done with it, and forgets which step or rows were looked at. */
    private void changed(Batch batch) {
        state = new QueryState(state.path(), Map.of());
        show(batch);
    }

    private void show(Batch batch) {
        shown = batch;
        removeAll();
        var back = new RouterLink(getTranslation("imports.back"), ImportsView.class);
        back.setQueryParameters(QueryParameters.of("node", batch.node().value()));
        add(back, header(batch));
        add(said(batch));
        if (batch.isKept() && batch.stage() == Stage.PREVIEWED) {
            assumed(batch).ifPresent(this::add);
            namesakes(batch).ifPresent(this::add);
            offices(batch).ifPresent(this::add);
        }
        parts(batch).forEach(this::add);
        watch.settle();
    }

    private PageHeader header(Batch batch) {
        String line = names.name(actor, batch.node())
                + " · "
                + Moments.text(batch.created(), getLocale())
                + " · "
                + getTranslation("imports.stage." + batch.stage());
        var header = new PageHeader(BatchWords.name(this, batch)).line(line);
        if (!isChoosingColumns(batch)) {
            header.actions(
                    new ImportActions(imports, actor, words, this::changed, this::chooseColumns).of(this, batch));
        }
        return header;
    }

    /** What has come of it, in a sentence, to the eye and to a screen reader. */
    private Paragraph said(Batch batch) {
        var said = new Paragraph(Stream.of(batch.isKept() ? saidOfStage(batch) : "", saidOfFile(batch))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" ")));
        said.getElement().setAttribute("role", "status");
        said.setClassName("notice", batch.stage() == Stage.STOPPED || batch.stage() == Stage.FAILED);
        return said;
    }

    /** Why the file cannot be handed back any more; nothing as long as it can. */
    private String saidOfFile(Batch batch) {
        if (batch.isFileKept()) {
            return "";
        }
        return batch.goneBecause()
                .map(it -> getTranslation("imports.gone." + it.why(), Moments.day(it.at(), getLocale())))
                .orElseGet(() -> getTranslation("imports.said.removed"));
    }

    /** Nobody becomes a member unnoticed: says who is taken for what the file does not say. */
    private Optional<Paragraph> assumed(Batch batch) {
        Map<Standing, Integer> assumed = batch.tally().assumed();
        if (assumed.isEmpty()) {
            return Optional.empty();
        }
        int people = assumed.values().stream().mapToInt(it -> it).sum();
        String parts = assumed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> getTranslation(
                        "imports.assumed.each", getTranslation("person.standing." + it.getKey()), it.getValue()))
                .collect(Collectors.joining(getTranslation("kit.and")));
        var told = new Paragraph(getTranslation("imports.assumed", people, parts));
        told.addClassName("notice");
        return Optional.of(told);
    }

    /** Nobody is entered a second time unnoticed. */
    private Optional<Paragraph> namesakes(Batch batch) {
        int namesakes = batch.tally().namesakes();
        if (namesakes == 0) {
            return Optional.empty();
        }
        var told = new Paragraph(getTranslation("imports.namesakes", namesakes));
        told.addClassName("notice");
        return Optional.of(told);
    }

    /** Nobody waits in vain for rights that a file does not give. */
    private Optional<Paragraph> offices(Batch batch) {
        List<String> columns = batch.officeColumns();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        var told = new Paragraph(getTranslation("imports.offices", String.join("、", columns)));
        told.addClassName("notice");
        return Optional.of(told);
    }

    private String saidOfStage(Batch batch) {
        return switch (batch.stage()) {
            case PREVIEWED ->
                batch.tally().written() == 0
                        ? getTranslation("imports.said.nothing")
                        : getTranslation("imports.said.PREVIEWED", batch.tally().written());
            case STOPPED ->
                getTranslation(
                        "imports.said.STOPPED", batch.rowsDone(), batch.tally().all());
            case FAILED ->
                batch.refusal()
                        .map(it -> getTranslation("imports.file." + it))
                        .orElse(getTranslation("imports.said.FAILED"));
            case COMMITTED ->
                getTranslation(batch.isFileKept() ? "imports.said.COMMITTED" : "imports.said.COMMITTED.withoutFile");
            case MAPPING, PREVIEWING, COMMITTING, UNDOING, UNDONE, DROPPED ->
                getTranslation("imports.said." + batch.stage());
        };
    }

    private List<Component> parts(Batch batch) {
        if (!batch.isKept()) {
            return List.of();
        }
        if (isChoosingColumns(batch)) {
            return List.of(new ColumnsForm(imports, actor, batch, words, this::changed));
        }
        return switch (batch.stage()) {
            case PREVIEWING, COMMITTING, UNDOING -> {
                progress.show(batch);
                yield List.of(progress);
            }
            case PREVIEWED ->
                List.of(new NameQuestions(imports, organizations, names, actor, batch, this::changed), rows(batch));
            case STOPPED, COMMITTED, UNDONE ->
                List.of(new LeftOutRows(imports.leftOut(actor, batch.id()), batch, words), rows(batch));
            case DROPPED, MAPPING, FAILED -> List.of();
        };
    }

    private boolean isChoosingColumns(Batch batch) {
        return batch.isKept()
                && switch (batch.stage()) {
                    case MAPPING, FAILED -> true;
                    case PREVIEWED -> state.text(STEP).equals(COLUMNS);
                    default -> false;
                };
    }

    private RowsSection rows(Batch batch) {
        return new RowsSection(imports, organizations, actor, batch, words, state);
    }

    private void chooseColumns() {
        state.with(STEP, COLUMNS).open();
    }

    private void cancel() {
        Batch batch = shown;
        if (batch != null) {
            changed(imports.cancel(actor, batch.id()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }
}

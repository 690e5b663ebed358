package org.weike.ui.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.roster.Batch;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.Uploaded;
import org.weike.core.roster.table.TableLimits;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.WorkbookDownload;
import org.weike.wording.Moments;

/** The imports of one organization: takes a new file, and leads to what became of earlier ones. */
@Route("imports")
@Menu(title = "imports.title", order = 65, icon = "vaadin:upload-alt")
@Needs(Permission.EDIT_TREE)
@PermitAll
class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NODE = "node";

    private final transient RosterImportDesk imports;
    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
    private transient QueryState state = new QueryState("imports", Map.of());

    ImportsView(RosterImportDesk imports, OrganizationDesk organizations, CurrentActor current) {
        this.imports = imports;
        this.organizations = organizations;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        OrganizationId node = state.isSet(NODE) ? new OrganizationId(state.text(NODE)) : ownNode();
        List<Batch> recent = imports.recent(actor, node);
        removeAll();
        add(header(node), upload(node), earlier(recent));
    }

    private OrganizationId ownNode() {
        return organizations.tops(actor, Permission.EDIT_TREE).getFirst().id();
    }

    private PageHeader header(OrganizationId node) {
        var elsewhere = new Button(getTranslation("imports.elsewhere"), it -> chooseNode());
        return new PageHeader(getTranslation("imports.title"))
                .line(getTranslation(
                        "imports.line", organizations.open(actor, node).name()))
                .actions(elsewhere);
    }

    private void chooseNode() {
        new NodeDialog(
                        getTranslation("imports.chooseNode"),
                        organizations,
                        actor,
                        Permission.EDIT_TREE,
                        it -> true,
                        it -> state.with(NODE, it.id().value()).open())
                .open();
    }

    private Section upload(OrganizationId node) {
        var upload = new Upload(
                UploadHandler.toTempFile((file, temporary) -> take(node, file.fileName(), temporary.toPath())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableLimits.FILE_BYTES);
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".tsv", ".txt");
        upload.addFileRejectedListener(it -> Said.problem(getTranslation("imports.rejected")));
        var choose = new Button(getTranslation("imports.upload"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("imports.upload.drop")));
        var help = new Span(getTranslation("imports.upload.help"));
        help.addClassName("small");
        return section("imports.new", upload, help, looks(), example(node));
    }

    /** What a file looks like, for whoever has none yet. */
    private UnorderedList looks() {
        var lines = new UnorderedList();
        lines.addClassName("small");
        List.of("titles", "people", "organizations", "numbers")
                .forEach(it -> lines.add(new ListItem(getTranslation("imports.looks." + it))));
        return lines;
    }

    private Anchor example(OrganizationId node) {
        String name = getTranslation("imports.example.file");
        DownloadHandler download = event -> {
            event.setFileName(name);
            event.setContentType(WorkbookDownload.TYPE);
            imports.example(actor, node, event.getOutputStream());
        };
        var link = new Anchor(download, getTranslation("imports.example"));
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void take(OrganizationId node, String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            switch (imports.upload(actor, node, name, in)) {
                case Uploaded.Accepted accepted ->
                    getUI().ifPresent(it -> it.navigate(
                            ImportView.class,
                            new RouteParameters(
                                    ImportView.BATCH, accepted.batch().id().value())));
                case Uploaded.Refused refused -> Said.refused(this, "imports.file.", refused.problem());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file could not be read", e);
        }
    }

    private Section earlier(List<Batch> recent) {
        if (recent.isEmpty()) {
            return section(
                    "imports.earlier",
                    new EmptyState(getTranslation("imports.none"), getTranslation("imports.none.text")));
        }
        var count = new CountLine();
        count.show(recent.size());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        recent.forEach(it -> rows.add(row(it)));
        return section("imports.earlier", count, rows);
    }

    private ListItem row(Batch batch) {
        var link = new RouterLink(
                BatchWords.name(this, batch),
                ImportView.class,
                new RouteParameters(ImportView.BATCH, batch.id().value()));
        var when = new Span(Moments.text(batch.created(), getLocale()));
        when.addClassName("small");
        var counts = new Div(BatchWords.counts(this, batch.tally()));
        counts.addClassName("small");
        var words = new Div(new Div(link), when, counts);
        words.addClassName("grow");
        return new ListItem(words, BatchWords.stage(this, batch));
    }

    private Section section(String key, Component... parts) {
        var section = new Section(new H2(getTranslation(key)));
        section.addClassName("section");
        section.add(parts);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }
}

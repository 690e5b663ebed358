package org.weike.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.weike.core.credit.CreditTime;
import org.weike.core.ledger.template.Template;
import org.weike.core.ledger.template.TemplateDesk;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateUpload;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** The forms that one node can have filled from its ledger: its own, and those of the nodes above it. */
@Route("ledger/templates")
@Needs(Permission.EXPORT_LEDGER)
@PermitAll
class TemplatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TemplateDesk templates;
    private final transient OrganizationDesk organizations;
    private final transient NodeNames names;
    private final transient Clock clock;
    private final transient Actor actor;
    private transient QueryState state = new QueryState("ledger/templates", Map.of());

    TemplatesView(
            TemplateDesk templates,
            OrganizationDesk organizations,
            NodeNames names,
            Clock clock,
            CurrentActor current) {
        this.templates = templates;
        this.organizations = organizations;
        this.names = names;
        this.clock = clock;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        OrganizationId node =
                state.isSet(LedgerAddress.NODE) ? new OrganizationId(state.text(LedgerAddress.NODE)) : ownNode();
        var all = templates.at(actor, node);
        removeAll();
        add(header(node), upload(node), forms(node, all));
    }

    private OrganizationId ownNode() {
        return organizations.tops(actor, Permission.EXPORT_LEDGER).stream()
                .findFirst()
                .orElseThrow(OutOfReach::new)
                .id();
    }

    private PageHeader header(OrganizationId node) {
        var elsewhere = new Button(getTranslation("template.elsewhere"), it -> chooseNode());
        var ledger = LedgerView.link(
                getTranslation("template.toLedger"),
                new QueryState("ledger", Map.of()).with(LedgerAddress.NODE, node.value()));
        return new PageHeader(getTranslation("template.title"))
                .line(getTranslation(
                        "template.line", organizations.open(actor, node).name()))
                .actions(ledger, elsewhere);
    }

    private void chooseNode() {
        new NodeDialog(
                        getTranslation("template.elsewhere"),
                        organizations,
                        actor,
                        Permission.EXPORT_LEDGER,
                        it -> true,
                        it -> state.with(LedgerAddress.NODE, it.id().value()).open())
                .open();
    }

    private Section upload(OrganizationId node) {
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(node, file.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TemplateLimits.FILE_BYTES);
        upload.setAcceptedFileExtensions(".xlsx");
        upload.addFileRejectedListener(it -> Said.problem(getTranslation("template.rejected")));
        var choose = new Button(getTranslation("template.upload"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("template.upload.drop")));
        var help = new Span(getTranslation("template.upload.help"));
        help.addClassName("small");
        var section = new Section(new H2(getTranslation("template.new")), upload, help);
        section.addClassName("section");
        return section;
    }

    private void take(OrganizationId node, String name, byte[] file) {
        try {
            switch (templates.upload(actor, node, name, new ByteArrayInputStream(file))) {
                case TemplateUpload.Accepted accepted ->
                    getUI().ifPresent(it -> it.navigate(
                            TemplateView.class,
                            TemplateView.parameters(accepted.template().id()),
                            address(node).parameters()));
                case TemplateUpload.Refused refused -> Said.refused(this, "template.file.", refused.problem());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file could not be read", e);
        }
    }

    private QueryState address(OrganizationId node) {
        int year = state.number(LedgerAddress.YEAR, CreditTime.yearOf(clock.instant()));
        return new QueryState("", Map.of())
                .with(LedgerAddress.NODE, node.value())
                .with(LedgerAddress.YEAR, Integer.toString(year));
    }

    private Section forms(OrganizationId node, List<Template> all) {
        var section = new Section(new H2(getTranslation("template.all")));
        section.addClassName("section");
        if (all.isEmpty()) {
            section.add(new EmptyState(getTranslation("template.none"), getTranslation("template.none.text")));
            return section;
        }
        var count = new CountLine();
        count.show(all.size());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        all.forEach(it -> rows.add(row(node, it)));
        section.add(count, rows);
        return section;
    }

    private ListItem row(OrganizationId node, Template template) {
        var link = new RouterLink(template.name(), TemplateView.class, TemplateView.parameters(template.id()));
        link.setQueryParameters(address(node).parameters());
        var facts = new Span(getTranslation(
                "template.facts", names.name(actor, template.owner()), Moments.text(template.changed(), getLocale())));
        facts.addClassName("small");
        var words = new Div(new Div(link), facts);
        words.addClassName("grow");
        var row = new ListItem(words);
        if (template.mapping().isEmpty()) {
            row.add(new Tag(getTranslation("template.empty"), Tag.Tone.PLAIN));
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("template.title");
    }
}

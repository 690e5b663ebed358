package org.weike.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.CreditTime;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.template.CellPlace;
import org.weike.core.ledger.template.FieldUse;
import org.weike.core.ledger.template.OpenedTemplate;
import org.weike.core.ledger.template.Template;
import org.weike.core.ledger.template.TemplateDesk;
import org.weike.core.ledger.template.TemplateGrid;
import org.weike.core.ledger.template.TemplateId;
import org.weike.core.ledger.template.TemplateMapping;
import org.weike.core.ledger.template.TemplatePreview;
import org.weike.core.ledger.template.TemplateSaved;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Said;

/**
 * One form: what of the ledger belongs where in it, how it looks with its first rows, and the filled one to take away.
 */
@Route("ledger/templates/:template")
@Needs(Permission.EXPORT_LEDGER)
@PermitAll
class TemplateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TEMPLATE = "template";
    private static final String SHEET = "sheet";

    private final transient TemplateDesk templates;
    private final transient OrganizationDesk organizations;
    private final transient NodeNames names;
    private final transient TemplateTexts texts;
    private final transient Clock clock;
    private final transient Actor actor;
    private final Div actions = new Div();
    private final Div table = new Div();
    private transient QueryState state = new QueryState("ledger/templates", Map.of());
    private transient @Nullable OpenedTemplate opened;
    private transient TemplateMapping draft = TemplateMapping.NOTHING;
    private transient @Nullable CellPlace selected;
    private boolean previewing;

    TemplateView(
            TemplateDesk templates,
            OrganizationDesk organizations,
            NodeNames names,
            I18NProvider translations,
            Clock clock,
            CurrentActor current) {
        this.templates = templates;
        this.organizations = organizations;
        this.names = names;
        this.texts = new TemplateTexts(translations, getLocale());
        this.clock = clock;
        this.actor = current.actor();
        actions.addClassName("toolbar");
        addClassNames("page");
    }

    static RouteParameters parameters(TemplateId id) {
        return new RouteParameters(TEMPLATE, id.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        var id = new TemplateId(event.getRouteParameters().get(TEMPLATE).orElseThrow());
        var before = opened;
        var now = templates.open(actor, id);
        boolean same = before != null
                && before.template().id().equals(id)
                && before.template().rev() == now.template().rev();
        opened = now;
        if (!same) {
            draft = now.template().mapping();
        }
        selected = null;
        show(now);
    }

    private void show(OpenedTemplate form) {
        removeAll();
        add(header(form.template()), actions, sheets(form.grid()), table);
        draw(form);
    }

    private PageHeader header(Template template) {
        var all = new RouterLink(texts.text("template.title"), TemplatesView.class);
        all.setQueryParameters(new QueryState("", Map.of())
                .with(LedgerAddress.NODE, node(template).value())
                .parameters());
        return new PageHeader(template.name())
                .line(texts.text("template.owner", names.name(actor, template.owner())))
                .actions(all);
    }

    private OrganizationId node(Template template) {
        if (state.isSet(LedgerAddress.NODE)) {
            return new OrganizationId(state.text(LedgerAddress.NODE));
        }
        return organizations.tops(actor, Permission.EXPORT_LEDGER).stream()
                .map(it -> organizations.path(actor, it.id()).stream()
                                .anyMatch(on -> on.id().equals(template.owner()))
                        ? it.id()
                        : template.owner())
                .findFirst()
                .orElseThrow(OutOfReach::new);
    }

    private LedgerQuestion question(Template template) {
        var period = LedgerAddress.period(state.with(LedgerAddress.DAY, ""), today());
        return LedgerQuestion.of(node(template), period);
    }

    private LocalDate today() {
        return CreditTime.dayOf(clock.instant());
    }

    private Component sheets(TemplateGrid grid) {
        if (grid.sheets().size() == 1) {
            return new Div();
        }
        var tabs = new Tabs();
        grid.sheets().forEach(it -> tabs.add(new Tab(it.name())));
        tabs.setSelectedIndex(sheet(grid));
        tabs.addSelectedChangeListener(it -> {
            if (it.isFromClient()) {
                state.with(SHEET, Integer.toString(tabs.getSelectedIndex())).open();
            }
        });
        return tabs;
    }

    private int sheet(TemplateGrid grid) {
        return Math.min(state.number(SHEET, 0), grid.sheets().size() - 1);
    }

    private void draw(OpenedTemplate form) {
        act(form);
        table.removeAll();
        if (previewing) {
            preview(form)
                    .ifPresent(
                            it -> table.add(new FormGrid(sheet(it), it.sheets().get(sheet(it)), place -> {})));
        }
        if (table.getComponentCount() == 0) {
            previewing = false;
            edit(form);
        }
    }

    private void act(OpenedTemplate form) {
        actions.removeAll();
        boolean saved = draft.equals(form.template().mapping());
        var question = question(form.template());
        var node = new Button(
                texts.text("template.node", names.name(actor, question.node())), it -> chooseNode(form.template()));
        var year = new YearChoice(
                today().getYear(),
                it -> state.with(LedgerAddress.YEAR, Integer.toString(it)).open());
        year.setValue(question.year());
        var months = new PeriodChoice(new LedgerAddress(state, question.node(), question.period()), today());
        var look = new Button(texts.text(previewing ? "template.back" : "template.preview"), it -> {
            previewing = !previewing;
            draw(form);
        });
        actions.add(node, year, months, look);
        if (form.mayEdit()) {
            var save = new Button(texts.text("template.save"), it -> save(form));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.setEnabled(!saved);
            actions.add(save);
        }
        if (saved && !draft.isEmpty()) {
            actions.add(filled(form.template(), question));
        }
        if (form.mayEdit()) {
            var remove = new Button(texts.text("template.remove"), it -> confirmRemoval(form.template()));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(remove);
        }
    }

    private Anchor filled(Template template, LedgerQuestion question) {
        var filled = new Anchor(
                new TemplateDownload(templates, actor, template, question, texts, names.name(actor, question.node())),
                "");
        var button = new Button(texts.text("template.fill"));
        button.setTabIndex(-1); // the link around it is the one stop for the keyboard
        filled.add(button);
        filled.getElement().setAttribute("download", true);
        return filled;
    }

    private void chooseNode(Template template) {
        new NodeDialog(
                        texts.text("template.elsewhere"),
                        organizations,
                        actor,
                        Permission.EXPORT_LEDGER,
                        it -> organizations.path(actor, it.id()).stream()
                                .anyMatch(on -> on.id().equals(template.owner())),
                        it -> state.with(LedgerAddress.NODE, it.id().value()).open())
                .open();
    }

    private void edit(OpenedTemplate form) {
        int number = sheet(form.grid());
        var cell = new CellForm(form.grid(), texts, it -> change(form, it));
        var grid = new FormGrid(number, form.grid().sheets().get(number), it -> {
            selected = it;
            redraw(form, cell);
        });
        if (form.mayEdit()) {
            grid.onDrop((place, code) -> drop(form, place, code));
            var side = new Div(cell, new FieldPalette(texts));
            side.addClassName("form-side");
            table.add(grid, side);
        } else {
            table.add(grid);
        }
        table.setClassName("form-desk");
        redraw(form, cell);
    }

    private void redraw(OpenedTemplate form, CellForm cell) {
        cell.show(draft, selected);
        table.getChildren()
                .filter(FormGrid.class::isInstance)
                .map(FormGrid.class::cast)
                .forEach(it -> it.show(draft, selected, texts));
        act(form);
    }

    private void drop(OpenedTemplate form, CellPlace place, String code) {
        FieldUse.all().stream()
                .filter(it -> FieldPalette.code(it).equals(code))
                .findFirst()
                .ifPresent(it -> {
                    selected = place;
                    change(form, draft.placing(form.grid(), place, it));
                });
    }

    private void change(OpenedTemplate form, TemplateMapping mapping) {
        draft = mapping;
        table.getChildren()
                .filter(it -> it.hasClassName("form-side"))
                .flatMap(Component::getChildren)
                .filter(CellForm.class::isInstance)
                .map(CellForm.class::cast)
                .forEach(it -> redraw(form, it));
    }

    private Optional<TemplateGrid> preview(OpenedTemplate form) {
        var template = form.template();
        return switch (templates.preview(actor, template.id(), draft, question(template), texts)) {
            case TemplatePreview.Shown shown -> Optional.of(shown.grid());
            case TemplatePreview.Refused refused -> {
                Said.problem(texts.problems(refused.problems()));
                yield Optional.empty();
            }
        };
    }

    private void save(OpenedTemplate form) {
        var template = form.template();
        switch (templates.map(actor, template.id(), template.rev(), draft)) {
            case TemplateSaved.Done done -> {
                var now = new OpenedTemplate(done.template(), form.grid(), form.mayEdit());
                opened = now;
                Said.done(texts.text("template.saved"));
                draw(now);
            }
            case TemplateSaved.Refused refused -> Said.problem(texts.problems(refused.problems()));
        }
    }

    private void confirmRemoval(Template template) {
        var dialog = new Dialog(texts.text("template.remove.title", template.name()));
        dialog.add(new Paragraph(texts.text("template.remove.text")));
        var remove = new Button(texts.text("template.remove"), it -> {
            dialog.close();
            templates.remove(actor, template.id(), template.rev());
            Said.done(texts.text("template.removed", template.name()));
            new QueryState("ledger/templates", Map.of())
                    .with(LedgerAddress.NODE, template.owner().value())
                    .open();
        });
        remove.addThemeVariants(ButtonVariant.ERROR);
        dialog.getFooter().add(new Button(texts.text("kit.cancel"), it -> dialog.close()), remove);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        var form = opened;
        return form == null ? texts.text("template.title") : form.template().name();
    }
}

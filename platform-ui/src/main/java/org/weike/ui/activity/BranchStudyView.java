package org.weike.ui.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.weike.core.activity.BranchStudyDesk;
import org.weike.core.activity.BranchStudyId;
import org.weike.core.activity.Edition;
import org.weike.core.activity.StudyCard;
import org.weike.core.activity.StudyEntry;
import org.weike.core.credit.Correction.Ground;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.PlainTable;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.wording.EvidenceWords;
import org.weike.wording.Moments;

/** One study of a branch: what was entered, who was there, what each was credited, and every correction. */
@Route("studies/:study")
@Needs(Permission.SEE_LEDGER)
@PermitAll
class BranchStudyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String STUDY = "study";

    private final transient BranchStudyDesk studies;
    private final transient EvidenceWords evidence;
    private final transient Actor actor;
    private String title = "";

    BranchStudyView(BranchStudyDesk studies, EvidenceWords evidence, CurrentActor current) {
        this.studies = studies;
        this.evidence = evidence;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(STUDY).orElse("");
        if (!BranchStudyId.isWritten(id)) {
            throw new OutOfReach();
        }
        show(studies.open(actor, new BranchStudyId(id)));
    }

    private void show(StudyCard card) {
        var study = card.study();
        var said = study.last().form().proceedings();
        var sitting = said.sitting();
        title = said.topic();
        removeAll();
        var header = new PageHeader(said.topic())
                .line(card.branch().name() + " · " + Moments.text(sitting.from(), getLocale()) + "–" + sitting.end());
        if (study.isTakenBack()) {
            header.actions(new Tag(getTranslation("studies.takenBack"), Tag.Tone.CARE));
        } else if (card.isMine()) {
            var takeBack = new Button(getTranslation("studies.takeBack"), it -> ask(card));
            header.actions(
                    StudiesView.toPhone(
                            "/branch-study/" + study.id().value() + "/correct", getTranslation("studies.correct")),
                    takeBack);
        }
        var back = new RouterLink(getTranslation("studies.back"), StudiesView.class);
        add(back, header, facts(card), people(card));
        if (study.editions().size() > 1) {
            add(history(card));
        }
    }

    private Facts facts(StudyCard card) {
        var said = card.study().last().form().proceedings();
        return new Facts()
                .say(
                        getTranslation("studies.minutes"),
                        String.valueOf(said.sitting().minutes()))
                .sayIfAny(
                        getTranslation("studies.led"),
                        card.leader() == null ? "" : card.leader().name())
                .sayIfAny(
                        getTranslation("studies.place"),
                        Optional.ofNullable(said.place()).orElse(""))
                .sayIfAny(
                        getTranslation("studies.note"),
                        Optional.ofNullable(said.note()).orElse(""))
                .say(
                        getTranslation("studies.entered"),
                        Moments.text(card.study().first().entered().at(), getLocale()));
    }

    private Section people(StudyCard card) {
        var table = new PlainTable(getTranslation("ledger.word.NAME"), getTranslation("studies.hours"));
        card.lines().forEach(it -> table.row(it.name(), state(card, it)));
        var section =
                new Section(new H2(getTranslation("studies.who", card.lines().size())), table);
        section.addClassName("section");
        if (card.why() != null) {
            evidence.why(card.why(), getLocale()).map(Paragraph::new).ifPresent(it -> {
                it.addClassName("small");
                section.add(it);
            });
        }
        return section;
    }

    private String state(StudyCard card, StudyCard.Line line) {
        var state = card.study().isTakenBack() ? StudyCard.State.TAKEN_BACK : line.state();
        return getTranslation(
                "studies.state." + state, line.hours().map(Object::toString).orElse(""));
    }

    private Section history(StudyCard card) {
        var section = new Section(new H2(getTranslation("studies.corrections")));
        section.addClassName("section");
        List<Edition> editions = card.study().editions();
        for (int number = 1; number <= editions.size(); number++) {
            var edition = editions.get(number - 1);
            var sitting = edition.sitting();
            var what = Moments.text(sitting.from(), getLocale()) + "–" + sitting.end() + " · "
                    + getTranslation(
                            "studies.who",
                            edition.form().participants().people().size());
            section.add(new Paragraph(getTranslation(
                    "studies.corrections.each",
                    number,
                    Moments.text(edition.entered().at(), getLocale()),
                    what)));
        }
        return section;
    }

    private void ask(StudyCard card) {
        var dialog = new Dialog(getTranslation("studies.takeBack.title", title));
        dialog.setWidth("480px");
        var ground = new RadioButtonGroup<Ground>();
        ground.setLabel(getTranslation("credit.correct.ground"));
        ground.setItems(Ground.DID_NOT_HAPPEN, Ground.COUNTED_TWICE);
        ground.setItemLabelGenerator(it -> getTranslation("credit.ground." + it));
        ground.setValue(Ground.DID_NOT_HAPPEN);
        var go = new Button(getTranslation("studies.takeBack"), it -> {
            dialog.close();
            takeBack(card, ground.getValue());
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var form = new Div(new Paragraph(getTranslation("studies.takeBack.text", card.counted())), ground);
        form.addClassName("column");
        dialog.add(form);
        dialog.getFooter().add(new Button(getTranslation("kit.cancel"), it -> dialog.close()), go);
        dialog.open();
    }

    private void takeBack(StudyCard card, Ground ground) {
        var study = card.study();
        var entry = studies.takeBack(actor, study.id(), study.editions().size(), ground);
        if (entry instanceof StudyEntry.Done) {
            Said.done(getTranslation("studies.takeBack.done"));
        } else {
            Said.problem(getTranslation("studies.takeBack.refused"));
        }
        show(studies.open(actor, study.id()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

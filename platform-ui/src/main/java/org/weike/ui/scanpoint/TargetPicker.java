package org.weike.ui.scanpoint;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.scanpoint.Shift;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.Actor;
import org.weike.ui.scanpoint.SinglePicker.Kind;

/** Chooses what a code opens: a lesson, a course in order, or a rule by weekday and shift that it tells in words. */
final class TargetPicker extends Div {

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final SinglePicker single;
    private final Div rule = new Div();
    private final Div rows = new Div();
    private final SinglePicker fallback;
    private final UnorderedList preview = new UnorderedList();
    private final List<ShiftRow> shifts = new ArrayList<>();
    private final transient Openings openings;
    private final transient Actor actor;

    TargetPicker(String label, Openings openings, Actor actor) {
        this.openings = openings;
        this.actor = actor;
        single = new SinglePicker(openings, actor, () -> {});
        fallback = new SinglePicker(openings, actor, this::tell);
        way.setLabel(label);
        way.setItems(Way.values());
        way.setItemLabelGenerator(it -> getTranslation("point.opens." + it));
        way.addThemeName("horizontal");
        build();
        way.addValueChangeListener(it -> show(it.getValue()));
        way.setValue(Way.LESSON);
        addClassName("target-picker");
        setWidthFull();
    }

    private void build() {
        var explained = new Paragraph(getTranslation("point.shift.explained"));
        explained.addClassName("small");
        var more = new Button(getTranslation("point.shift.add"), it -> addShift());
        preview.addClassName("target-preview");
        var told = new Div(preview);
        told.getElement().setAttribute("role", "status");
        told.getElement().setAttribute("aria-label", getTranslation("point.shift.preview"));
        rule.add(
                explained,
                rows,
                more,
                new H3(getTranslation("point.otherwise")),
                fallback,
                new H3(getTranslation("point.shift.preview")),
                told);
        rule.addClassName("target-rule");
        add(way, single, rule);
    }

    private void show(Way chosen) {
        rule.setVisible(chosen == Way.SHIFT);
        single.setVisible(chosen != Way.SHIFT);
        switch (chosen) {
            case LESSON -> single.fix(Kind.LESSON);
            case COURSE -> single.fix(Kind.COURSE);
            case SHIFT -> {
                if (shifts.isEmpty()) {
                    addShift();
                }
            }
        }
    }

    private ShiftRow addShift() {
        var row = new ShiftRow(openings, actor, this::tell, this::remove);
        shifts.add(row);
        rows.add(row);
        tell();
        return row;
    }

    private void remove(ShiftRow row) {
        shifts.remove(row);
        rows.remove(row);
        tell();
    }

    void choose(Target target) {
        switch (target) {
            case Target.FixedLesson fixed -> {
                way.setValue(Way.LESSON);
                single.choose(fixed);
            }
            case Target.CourseInOrder inOrder -> {
                way.setValue(Way.COURSE);
                single.choose(inOrder);
            }
            case Target.ByShift byShift -> {
                List.copyOf(shifts).forEach(this::remove);
                byShift.shifts().forEach(it -> addShift().choose(it));
                fallback.choose(byShift.fallback());
                way.setValue(Way.SHIFT);
            }
        }
    }

    /** Tells the rule as far as it is complete. */
    private void tell() {
        List<Shift> complete =
                shifts.stream().flatMap(it -> it.chosen().stream()).toList();
        Target.Single otherwise = fallback.chosen();
        preview.removeAll();
        if (complete.isEmpty() || otherwise == null) {
            preview.add(new ListItem(getTranslation("point.shift.preview.none")));
            return;
        }
        openings.lines(actor, new Target.ByShift(complete, otherwise)).forEach(it -> preview.add(new ListItem(it)));
    }

    /** What was chosen; marks what is missing. */
    @Nullable Target target() {
        if (way.getValue() != Way.SHIFT) {
            return single.target();
        }
        List<Optional<Shift>> all = shifts.stream().map(ShiftRow::shift).toList();
        Target.Single otherwise = fallback.target();
        if (otherwise == null || all.stream().anyMatch(Optional::isEmpty)) {
            return null;
        }
        return all.isEmpty()
                ? otherwise
                : new Target.ByShift(all.stream().flatMap(Optional::stream).toList(), otherwise);
    }

    /** The sorts of targets. */
    private enum Way {
        LESSON,
        COURSE,
        SHIFT
    }
}

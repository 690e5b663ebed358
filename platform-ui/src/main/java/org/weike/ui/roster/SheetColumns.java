package org.weike.ui.roster;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weike.core.roster.Heading;
import org.weike.core.roster.SheetMapping;
import org.weike.core.roster.SheetMapping.Column;
import org.weike.core.roster.table.TableLimits;

/** The columns of one sheet: what stands above and below, and what each of them means. */
final class SheetColumns extends Section {

    private static final int SAMPLES = 3;

    private final transient SheetMapping found;
    private final transient ProblemWords words;
    private final Paragraph subject = new Paragraph();
    private final IntegerField firstRow = new IntegerField();
    private final List<Select<Heading>> meanings = new ArrayList<>();

    SheetColumns(SheetMapping found, List<List<String>> sample, ProblemWords words, Runnable changed) {
        this.found = found;
        this.words = words;
        addClassName("section");
        subject.getElement().setAttribute("role", "status");
        firstRow.setLabel(getTranslation("imports.firstRow"));
        firstRow.setHelperText(getTranslation("imports.firstRow.help"));
        firstRow.setMin(1);
        firstRow.setMax(TableLimits.ROWS);
        firstRow.setStepButtonsVisible(true);
        firstRow.setValue(found.firstRow() + 1);
        firstRow.addValueChangeListener(it -> changed.run());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        IntStream.range(0, found.columns().size()).forEach(it -> rows.add(row(it, sample, changed)));
        add(new H2(found.name().isBlank() ? getTranslation("imports.sheet") : found.name()), subject);
        if (found.columns().isEmpty()) {
            add(new Paragraph(getTranslation("imports.sheet.empty")));
        } else {
            add(firstRow, rows);
        }
        isRight();
        showSubject();
    }

    private ListItem row(int column, List<List<String>> sample, Runnable changed) {
        String title = titleOf(column);
        var name = new Div(new Span(title), samplesOf(column, sample));
        name.addClassName("grow");
        var meaning = new Select<Heading>();
        meaning.setAriaLabel(getTranslation("imports.meaning", title));
        meaning.setItems(Heading.values());
        meaning.setItemLabelGenerator(it -> it == null ? getTranslation("imports.unused") : words.heading(it));
        meaning.setEmptySelectionAllowed(true);
        meaning.setEmptySelectionCaption(getTranslation("imports.unused"));
        found.columns().get(column).meaning().ifPresent(meaning::setValue);
        meaning.addValueChangeListener(it -> {
            isRight();
            showSubject();
            changed.run();
        });
        meanings.add(meaning);
        return new ListItem(name, meaning);
    }

    private String titleOf(int column) {
        String title = found.columns().get(column).title();
        return title.isBlank() ? getTranslation("imports.column", column + 1) : title;
    }

    /** The first values below the title, to see what the column holds. */
    private Div samplesOf(int column, List<List<String>> sample) {
        var samples = new Div(sample.stream()
                .skip(found.firstRow())
                .filter(it -> column < it.size() && !it.get(column).isBlank())
                .map(it -> it.get(column))
                .limit(SAMPLES)
                .collect(Collectors.joining(" · ")));
        samples.addClassName("small");
        return samples;
    }

    private void showSubject() {
        subject.setText(getTranslation("imports.subject." + mapping().subject()));
    }

    /** Whether no meaning is given twice; says so at the column where it is. */
    boolean isRight() {
        Set<Heading> given = EnumSet.noneOf(Heading.class);
        boolean right = true;
        for (Select<Heading> each : meanings) {
            Heading heading = each.getValue();
            boolean twice = heading != null && !given.add(heading);
            each.setInvalid(twice);
            each.setErrorMessage(twice ? getTranslation("imports.meaning.twice") : "");
            right = right && !twice;
        }
        return right;
    }

    /** The sheet as it is to be read. */
    SheetMapping mapping() {
        Integer first = firstRow.getValue();
        boolean isRow = first != null && first >= 1 && first <= TableLimits.ROWS;
        List<Column> columns = IntStream.range(0, meanings.size())
                .mapToObj(it -> new Column(
                        found.columns().get(it).title(), meanings.get(it).getValue()))
                .toList();
        return new SheetMapping(found.sheet(), found.name(), isRow ? first - 1 : found.firstRow(), columns);
    }
}

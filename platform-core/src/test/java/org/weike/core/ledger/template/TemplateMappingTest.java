package org.weike.core.ledger.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weike.core.ledger.template.TemplateField.Use;
import org.weike.core.ledger.template.TemplateTable.Column;
import org.weike.core.ledger.template.TemplateTable.Rows;
import org.weike.core.ledger.template.xlsx.BooksAtHand;

class TemplateMappingTest {

    private static final TemplateGrid GRID = BooksAtHand.xlsx().open(CountyForms.REGISTER.bytes());
    private static final CellPlace B5 = new CellPlace(0, 4, 1);
    private static final CellPlace C6 = new CellPlace(0, 5, 2);
    private static final FieldUse NAME = new FieldUse(Use.PERSON, TemplateField.NAME);
    private static final FieldUse STAFF_NUMBER = new FieldUse(Use.PERSON, TemplateField.STAFF_NUMBER);
    private static final FieldUse PEOPLE = new FieldUse(Use.CELL, TemplateField.PEOPLE);

    @Test
    void beginsRowsWhereTheFirstColumnIsDroppedAndFillsThePreparedOnes() {
        var mapping = TemplateMapping.NOTHING.placing(GRID, B5, NAME).placing(GRID, C6, STAFF_NUMBER);

        assertThat(mapping.tables())
                .containsExactly(new TemplateTable(
                        0,
                        4,
                        6,
                        Rows.PEOPLE,
                        List.of(new Column(1, TemplateField.NAME), new Column(2, TemplateField.STAFF_NUMBER))));
        assertThat(mapping.at(new CellPlace(0, 6, 1))).contains(NAME);
        assertThat(mapping.at(new CellPlace(0, 7, 1))).isEmpty();
    }

    @Test
    void putsOneThingInThePlaceOfAnother() {
        var rows = TemplateMapping.NOTHING.placing(GRID, B5, NAME);

        assertThat(rows.placing(GRID, B5, STAFF_NUMBER).tables().getFirst().columns())
                .containsExactly(new Column(1, TemplateField.STAFF_NUMBER));
        var single = rows.placing(GRID, B5, PEOPLE);
        assertThat(single.tables()).isEmpty();
        assertThat(single.at(B5)).contains(PEOPLE);
        assertThat(single.clearing(B5).isEmpty()).isTrue();
    }

    @Test
    void changesWhichRowsArePrepared() {
        var rows = TemplateMapping.NOTHING.placing(GRID, B5, NAME);

        var fewer = rows.resized(rows.tables().getFirst(), 4, 4);

        assertThat(fewer.tables().getFirst().prepared()).isEqualTo(1);
    }
}

package org.weike.core.ledger.template;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.ledger.Exporters;
import org.weike.core.ledger.Hours;
import org.weike.core.ledger.Ledger;
import org.weike.core.ledger.LedgerFilter;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.LedgerReader;
import org.weike.core.ledger.LedgerSum;
import org.weike.core.ledger.OrganizationRow;
import org.weike.core.ledger.PersonRow;
import org.weike.core.ledger.template.Filling.FilledCell;
import org.weike.core.ledger.template.Filling.FilledTable;
import org.weike.core.ledger.template.TemplateTable.Column;
import org.weike.core.organization.Organization;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.Scope;

/** Reads from the ledger what a mapping asks for. */
@Component
final class LedgerFiller {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final LedgerReader reader;
    private final Exporters exporters;
    private final Clock clock;

    LedgerFiller(LedgerReader reader, Exporters exporters, Clock clock) {
        this.reader = reader;
        this.exporters = exporters;
        this.clock = clock;
    }

    /** Everything, or nothing where there are more rows than are filled. */
    Optional<Filling> all(
            Actor actor, Scope scope, TemplateMapping mapping, LedgerQuestion question, TemplateWords words) {
        var tables = new ArrayList<FilledTable>();
        int rows = 0;
        for (TemplateTable each : mapping.tables()) {
            if (each.rows() == TemplateTable.Rows.PEOPLE) {
                long expected = reader.people(scope, question.page(0, 0)).total();
                if (rows + expected > TemplateLimits.ROWS) {
                    return Optional.empty();
                }
            }
            var spool = new RowSpool(each.columns().size());
            everyRow(scope, each, question, words, spool);
            rows += spool.count();
            tables.add(new FilledTable(each, spool));
        }
        if (rows > TemplateLimits.ROWS) {
            return Optional.empty();
        }
        return Optional.of(filling(actor, scope, mapping, question, words, tables));
    }

    private void everyRow(
            Scope scope, TemplateTable table, LedgerQuestion question, TemplateWords words, RowSpool spool) {
        switch (table.rows()) {
            case PEOPLE ->
                reader.eachPerson(
                        scope, question, it -> spool.add(values(fields(table, question), it, words, spool.count())));
            case ORGANIZATIONS ->
                reader.organizationsBelow(scope, question.only(LedgerFilter.EVERYBODY))
                        .forEach(it -> spool.add(values(fields(table, question), it, spool.count())));
        }
    }

    /** The first rows of each table only. */
    Filling first(
            Actor actor,
            Scope scope,
            TemplateMapping mapping,
            LedgerQuestion question,
            TemplateWords words,
            int atMost) {
        var tables = new ArrayList<FilledTable>();
        for (TemplateTable each : mapping.tables()) {
            var spool = new RowSpool(each.columns().size());
            switch (each.rows()) {
                case PEOPLE ->
                    reader.people(scope, question.page(0, atMost))
                            .rows()
                            .forEach(it -> spool.add(values(fields(each, question), it, words, spool.count())));
                case ORGANIZATIONS ->
                    reader.organizations(
                                    scope, question.only(LedgerFilter.EVERYBODY).page(0, atMost))
                            .rows()
                            .forEach(it -> spool.add(values(fields(each, question), it, spool.count())));
            }
            tables.add(new FilledTable(each, spool));
        }
        return filling(actor, scope, mapping, question, words, tables);
    }

    private Filling filling(
            Actor actor,
            Scope scope,
            TemplateMapping mapping,
            LedgerQuestion question,
            TemplateWords words,
            List<FilledTable> tables) {
        var ledger = reader.ledger(scope, question.node(), question.period());
        var now = clock.instant().atZone(CHINA);
        String by = exporters.name(actor);
        var cells = mapping.cells().stream()
                .map(it -> new FilledCell(it.place(), value(it.field(), ledger, now.toLocalDate(), by)))
                .toList();
        return new Filling(cells, tables, words.mark(by, now.format(MINUTES)));
    }

    private static FilledValue value(TemplateField field, Ledger ledger, LocalDate today, String by) {
        return switch (field) {
            case NODE -> new FilledValue.Text(ledger.node().name());
            case PARENT ->
                new FilledValue.Text(ledger.way().reversed().stream()
                        .skip(1)
                        .findFirst()
                        .map(Organization::name)
                        .orElse(""));
            case YEAR -> FilledValue.Amount.of(ledger.period().year());
            case PERIOD ->
                new FilledValue.Text(
                        ledger.period().firstDay() + " — " + ledger.period().lastDay());
            case FILLED_ON -> new FilledValue.Day(today);
            case FILLED_BY -> new FilledValue.Text(by);
            default -> isTold(field, ledger.period()) ? value(field, ledger.sum()) : FilledValue.NOTHING;
        };
    }

    private static FilledValue value(TemplateField field, LedgerSum sum) {
        return switch (field) {
            case PEOPLE -> FilledValue.Amount.of(sum.people());
            case OWING -> FilledValue.Amount.of(sum.owing());
            case COMPLETED -> FilledValue.Amount.of(sum.completed());
            case BEHIND -> FilledValue.Amount.of(sum.behind());
            case COMPLETED_SHARE -> new FilledValue.Percent(sum.completedPercent());
            default -> value(field, sum.hours());
        };
    }

    private static FilledValue value(TemplateField field, Hours hours) {
        return switch (field) {
            case TARGET -> number(hours.target());
            case CENTRALIZED -> new FilledValue.Amount(hours.centralized().value());
            case ONLINE -> new FilledValue.Amount(hours.online().value());
            case EARNED -> new FilledValue.Amount(hours.earned().value());
            case SHORTFALL -> number(hours.shortfall());
            default -> FilledValue.NOTHING;
        };
    }

    private static FilledValue number(CreditHours hours) {
        return new FilledValue.Amount(hours.value());
    }

    /** What stands in the columns; nothing in those that speak of a target where the period has none. */
    private static List<Optional<TemplateField>> fields(TemplateTable table, LedgerQuestion question) {
        return table.columns().stream()
                .map(Column::field)
                .map(it -> Optional.of(it).filter(field -> isTold(field, question.period())))
                .toList();
    }

    private static boolean isTold(TemplateField field, LedgerPeriod period) {
        return period.isWholeYear() || !field.isOfTarget();
    }

    private static List<FilledValue> values(
            List<Optional<TemplateField>> fields, PersonRow person, TemplateWords words, int before) {
        return fields.stream()
                .map(field -> field.map(it -> switch (it) {
                            case NUMBER -> FilledValue.Amount.of(before + 1L);
                            case NAME -> new FilledValue.Text(person.name());
                            case STAFF_NUMBER -> new FilledValue.Text(person.staffNumber());
                            case HOME -> new FilledValue.Text(person.home().name());
                            case STANDING -> new FilledValue.Text(words.standing(person.standing()));
                            default -> value(it, person.hours());
                        })
                        .orElse(FilledValue.NOTHING))
                .toList();
    }

    private static List<FilledValue> values(List<Optional<TemplateField>> fields, OrganizationRow row, int before) {
        return fields.stream()
                .map(field -> field.map(it -> switch (it) {
                            case NUMBER -> FilledValue.Amount.of(before + 1L);
                            case ORGANIZATION ->
                                new FilledValue.Text(row.organization().name());
                            default -> value(it, row.sum());
                        })
                        .orElse(FilledValue.NOTHING))
                .toList();
    }
}

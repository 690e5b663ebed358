package org.weike.core.roster.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableLimits;
import org.weike.core.roster.table.TableRow;
import org.weike.core.roster.xlsx.WorkbookParts.Relation;

/** The sheets of a workbook. */
final class XlsxTable implements Table {

    private static final String USUAL_WORKBOOK = "xl/workbook.xml";
    private static final long MOST_OF_ALL_SHEETS = 1L << 30;
    private static final int LONGEST_NAME = 120;

    private final byte[] file;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Optional<String> styles;
    private final CellReader cells;

    XlsxTable(byte[] file) {
        this.file = file;
        try (var parts = new WorkbookParts(file)) {
            String workbook = workbook(parts);
            Map<String, Relation> relations = parts.relations(workbook);
            boolean since1904 = readWorkbook(parts, workbook, relations);
            styles = related(relations, "styles");
            cells = new CellReader(
                    SharedStrings.of(related(relations, "sharedStrings").flatMap(parts::open)),
                    Styles.of(styles.flatMap(parts::open)),
                    since1904);
        }
    }

    private static String workbook(WorkbookParts parts) {
        return parts.relations("").values().stream()
                .filter(it -> it.is("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElse(USUAL_WORKBOOK);
    }

    private boolean readWorkbook(WorkbookParts parts, String workbook, Map<String, Relation> relations) {
        boolean since1904 = false;
        try (var xml = parts.require(workbook)) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    since1904 = List.of("1", "true").contains(xml.attribute("date1904", "0"));
                } else if (xml.begins("sheet")) {
                    add(xml.attribute("name", ""), relations.get(xml.attribute("id", "")));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new FileRefused(FileProblem.EMPTY);
        }
        if (sheets.stream().mapToLong(it -> parts.sizeOf(it.part())).sum() > MOST_OF_ALL_SHEETS) {
            throw new FileRefused(FileProblem.UNPACKS_TOO_LARGE);
        }
        return since1904;
    }

    private void add(String name, @Nullable Relation relation) {
        if (relation == null || !relation.is("worksheet")) {
            return;
        }
        if (sheets.size() == TableLimits.SHEETS) {
            throw new FileRefused(FileProblem.TOO_MANY_SHEETS);
        }
        sheets.add(new Sheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)), relation.part()));
    }

    private static Optional<String> related(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(it -> it.is(kind))
                .map(Relation::part)
                .findFirst();
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    /** The part that holds the sheet. */
    String part(int sheet) {
        return sheets.get(sheet).part();
    }

    /** The part that holds the styles of the cells, if there is one. */
    Optional<String> styles() {
        return styles;
    }

    @Override
    public void read(int sheet, Predicate<TableRow> reader) {
        try (var parts = new WorkbookParts(file);
                var xml = parts.require(part(sheet))) {
            new SheetReader(xml, cells).read(reader);
        }
    }

    /** One sheet and where it is kept. */
    private record Sheet(String name, String part) {}
}

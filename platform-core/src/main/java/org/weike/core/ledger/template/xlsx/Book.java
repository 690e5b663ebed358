package org.weike.core.ledger.template.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateProblem;
import org.weike.core.ledger.template.TemplateRefused;

/** A workbook: its parts, and which of them are its sheets. */
record Book(BookParts parts, String part, List<SheetRef> all) {

    static Book of(byte[] file) {
        var parts = new BookParts(file);
        String part = parts.workbook();
        var relations = parts.relations(part).stream()
                .collect(Collectors.toMap(Relation::id, Function.identity(), (first, again) -> first));
        var sheets = new ArrayList<SheetRef>();
        var names = new HashSet<String>();
        for (var each : parts.xml(part).first("sheets").map(XmlPart::children).orElse(List.of())) {
            var relation = relations.get(
                    Optional.ofNullable(XmlPart.attribute(each, "id")).orElse(""));
            String name = each.getAttribute("name");
            if (relation == null || !parts.has(relation.part()) || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw new TemplateRefused(TemplateProblem.BROKEN);
            }
            sheets.add(new SheetRef(name, relation.part(), relation.is("worksheet")));
        }
        if (sheets.size() > TemplateLimits.SHEETS) {
            throw new TemplateRefused(TemplateProblem.TOO_MANY_SHEETS);
        }
        return new Book(parts, part, sheets);
    }

    /** The sheets with cells, in the order in which people see them. */
    List<SheetRef> sheets() {
        return all.stream().filter(SheetRef::cells).toList();
    }

    SharedTexts texts() {
        return related("sharedStrings").map(SharedTexts::of).orElse(new SharedTexts(List.of()));
    }

    CellStyles styles() {
        boolean since1904 = parts.xml(part).first("workbookPr").stream()
                .anyMatch(it -> it.getAttribute("date1904").matches("1|true"));
        return related("styles").map(it -> CellStyles.of(it, since1904)).orElse(CellStyles.NONE);
    }

    private Optional<XmlPart> related(String kind) {
        return parts.relations(part).stream()
                .filter(it -> it.is(kind) && parts.has(it.part()))
                .findFirst()
                .map(it -> parts.xml(it.part()));
    }
}

package org.weike.core.ledger.template.xlsx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateProblem;
import org.weike.core.ledger.template.TemplateRefused;

/** Refuses workbooks that hold programs, or that would fetch or send something when they are opened. */
final class BookCheck {

    private static final String WORKBOOK = "spreadsheetml.sheet.main+xml";
    private static final Set<String> PROGRAMS = Set.of(
            "vbaProject",
            "vbaProjectSignature",
            "oleObject",
            "package",
            "control",
            "ctrlProp",
            "activeXControlBinary",
            "xlMacrosheet",
            "xlIntlMacrosheet",
            "dialogsheet",
            "attachedToolbars",
            "webExtension",
            "taskpane");
    private static final Set<String> EXTERNAL =
            Set.of("externalLink", "externalLinkPath", "connections", "queryTable", "xmlMaps", "customXmlMappings");
    private static final Set<String> FORMULAS = Set.of(
            "f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula");

    private static final Set<String> CALCULATED = Set.of("cacheField", "calculatedItem");
    private static final Pattern WORDS = Pattern.compile("\"(?:[^\"]++|\"\")*+\"");

    /** Functions that reach out of the workbook, other workbooks, and the sign of a talk with another program. */
    private static final Pattern REACHES_OUT = Pattern.compile(
            "(?i)\\b(?:WEBSERVICE|RTD|IMAGE|CALL|REGISTER(?:\\.ID)?|SQL\\.REQUEST|STOCKHISTORY|CUBE[A-Z]*)\\s*+\\("
                    + "|\\||\\[[0-9]++\\]|\\.xls");

    private BookCheck() {}

    static void check(Book book) {
        var types = PartTypes.of(book.parts());
        types(types.all());
        calculating(book, types).forEach(it -> formulas(book.parts().xml(it)));
        book.parts().names().stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).endsWith(".rels"))
                .forEach(it -> relations(book.parts().xml(it)));
    }

    /** The workbook and its sheets, and whatever else programs read as XML, each once. */
    private static Set<String> calculating(Book book, PartTypes types) {
        var parts = new LinkedHashSet<String>();
        parts.add(book.part());
        book.sheets().forEach(it -> parts.add(it.part()));
        book.parts().names().stream().filter(types::isXml).forEach(parts::add);
        return parts;
    }

    private static void types(List<String> types) {
        if (types.stream().anyMatch(BookCheck::isProgram)) {
            throw new TemplateRefused(TemplateProblem.PROGRAMS);
        }
        if (types.stream().noneMatch(it -> it.endsWith(WORKBOOK))) {
            throw new TemplateRefused(TemplateProblem.NOT_A_WORKBOOK);
        }
    }

    private static boolean isProgram(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("macro") || lower.contains("vba") || lower.contains("activex");
    }

    private static void relations(XmlPart list) {
        for (var each : list.all("Relationship")) {
            var relation = Relation.of(each, "");
            String kind = relation.type().substring(relation.type().lastIndexOf('/') + 1);
            if (PROGRAMS.contains(kind)) {
                throw new TemplateRefused(TemplateProblem.PROGRAMS);
            }
            if (EXTERNAL.contains(kind) || (relation.external() && !kind.equals("hyperlink"))) {
                throw new TemplateRefused(TemplateProblem.EXTERNAL);
            }
        }
    }

    /** Formulas of cells, rules, names, charts and columns of tables, and those that a pivot table calculates by. */
    private static void formulas(XmlPart part) {
        for (String each : FORMULAS) {
            part.all(each).forEach(it -> formula(it.getTextContent()));
        }
        for (String each : CALCULATED) {
            part.all(each).forEach(it -> formula(it.getAttribute("formula")));
        }
    }

    private static void formula(String formula) {
        if (formula.length() > TemplateLimits.FORMULA) {
            throw new TemplateRefused(TemplateProblem.FORMULA_TOO_LONG);
        }
        if (REACHES_OUT.matcher(WORDS.matcher(formula).replaceAll("\"\"")).find()) {
            throw new TemplateRefused(TemplateProblem.EXTERNAL);
        }
    }
}

package org.weike.core.ledger.template.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;
import org.weike.core.ledger.template.Filling;

/** Writes a workbook again with cells filled; what names cells anywhere in it follows them. */
final class BookFiller {

    private static final Set<String> OF_SHEETS =
            Set.of("comments", "threadedComment", "table", "drawing", "pivotTable", "chart", "chartEx");
    private static final String ORDER_OF_FORMULAS = "calcChain";

    private final Book book;
    private final Filling filling;
    private final Map<String, Growth> growths = new HashMap<>();
    private final Map<String, PartWriting> written = new HashMap<>();

    BookFiller(Book book, Filling filling) {
        this.book = book;
        this.filling = filling;
    }

    void write(OutputStream out) throws IOException {
        List<SheetRef> sheets = book.sheets();
        for (int number = 0; number < sheets.size(); number++) {
            growths.put(
                    sheets.get(number).name().toLowerCase(Locale.ROOT),
                    plan(number).growth());
        }
        for (int number = 0; number < sheets.size(); number++) {
            sheet(sheets.get(number), plan(number));
        }
        book.all().forEach(it -> follow(it.part(), new PartShift(it.name(), growths)));
        workbook();
        copy(out);
    }

    private SheetPlan plan(int number) {
        return new SheetPlan(
                filling.cells().stream()
                        .filter(it -> it.place().sheet() == number)
                        .toList(),
                filling.tables().stream()
                        .filter(it -> it.table().sheet() == number)
                        .toList());
    }

    private void sheet(SheetRef ref, SheetPlan plan) {
        var sheet = book.parts().xml(ref.part());
        var shift = new PartShift(ref.name(), growths);
        var rows = new SheetRows(sheet);
        if (!plan.isEmpty()) {
            XmlPart.children(sheet.root()).stream()
                    .filter(it -> !XmlPart.name(it).equals("sheetData"))
                    .forEach(shift::apply);
            FooterMark.put(sheet, filling.mark());
            var look = new SheetLook(rows, book.texts(), book.styles());
            written.put(ref.part(), out -> new SheetWriter(out, plan, shift, look).write(sheet));
            return;
        }
        boolean moved = shift.apply(sheet.root());
        boolean forgotten = forgetResults(sheet);
        if (moved || forgotten) {
            written.put(ref.part(), out -> new XmlWriter(out).write(sheet));
        }
    }

    /** What formulas came to before is wrong now, and must not be shown by programs that do not calculate. */
    private static boolean forgetResults(XmlPart sheet) {
        boolean changed = false;
        for (Element cell : sheet.all("c")) {
            if (XmlPart.child(cell, "f").isPresent()) {
                XmlPart.child(cell, "v").ifPresent(cell::removeChild);
                cell.removeAttribute("t");
                changed = true;
            }
        }
        return changed;
    }

    /** Parts of a sheet, and parts of those. */
    private void follow(String part, PartShift shift) {
        for (Relation each : book.parts().relations(part)) {
            if (each.external() || !book.parts().has(each.part()) || written.containsKey(each.part())) {
                continue;
            }
            if (each.is("vmlDrawing")) {
                byte[] boxes = book.parts().bytes(each.part());
                String moved = shift.boxes(new String(boxes, StandardCharsets.UTF_8));
                written.put(each.part(), out -> out.write(moved));
            } else if (OF_SHEETS.stream().anyMatch(each::is)) {
                rewrite(each.part(), shift);
                follow(each.part(), shift);
            }
        }
    }

    private void rewrite(String part, PartShift shift) {
        var xml = book.parts().xml(part);
        if (shift.apply(xml.root())) {
            written.put(part, out -> new XmlWriter(out).write(xml));
        }
    }

    private void workbook() {
        var xml = book.parts().xml(book.part());
        var shift = new PartShift(null, growths);
        shift.apply(xml.root());
        calculation(xml).setAttribute("fullCalcOnLoad", "1");
        written.put(book.part(), out -> new XmlWriter(out).write(xml));
        book.parts().relations(book.part()).stream()
                .filter(it -> it.is("pivotCacheDefinition") && book.parts().has(it.part()))
                .forEach(it -> rewrite(it.part(), shift));
        drop(BookParts.relationsOf(book.part()), "Type");
        drop(BookParts.TYPES, "ContentType");
    }

    private static Element calculation(XmlPart workbook) {
        return XmlPart.child(workbook.root(), "calcPr").orElseGet(() -> {
            Element made = workbook.document().createElement(XmlPart.prefix(workbook.root()) + "calcPr");
            var behind = Set.of("oleSize", "customWorkbookViews", "pivotCaches", "extLst", "fileRecoveryPr");
            workbook.root()
                    .insertBefore(
                            made,
                            XmlPart.children(workbook.root()).stream()
                                    .filter(it -> behind.contains(XmlPart.name(it)))
                                    .findFirst()
                                    .orElse(null));
            return made;
        });
    }

    /** Nothing refers to the order in which formulas were calculated once; every program makes it anew. */
    private void drop(String list, String attribute) {
        var xml = book.parts().xml(list);
        var gone = XmlPart.children(xml.root()).stream()
                .filter(it -> it.getAttribute(attribute).contains(ORDER_OF_FORMULAS))
                .toList();
        gone.forEach(xml.root()::removeChild);
        if (!gone.isEmpty()) {
            written.put(list, out -> new XmlWriter(out).write(xml));
        }
    }

    private void copy(OutputStream out) throws IOException {
        Set<String> dropped = Set.copyOf(book.parts().relations(book.part()).stream()
                .filter(it -> it.is(ORDER_OF_FORMULAS))
                .map(Relation::part)
                .toList());
        var zip = new ZipOutputStream(out);
        for (String name : book.parts().names()) {
            if (dropped.contains(name)) {
                continue;
            }
            zip.putNextEntry(new ZipEntry(name));
            PartWriting part = written.get(name);
            if (part == null) {
                zip.write(book.parts().bytes(name));
            } else {
                var text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
                part.to(text);
                text.flush();
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Writes one part. */
    @FunctionalInterface
    private interface PartWriting {
        void to(Writer out) throws IOException;
    }
}

package org.weike.core.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes provinces as the workbooks that offices hand in: titles under a heading, organizations and people on sheets of
 * their own.
 */
public final class RosterWorkbook {

    static final int FIRST_ROW = 2;

    private RosterWorkbook() {}

    public static byte[] of(RosterProvince province) {
        return of(province.nodes(), province.people());
    }

    public static byte[] of(List<RosterProvince.Node> nodes, List<RosterProvince.Member> people) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            if (!nodes.isEmpty()) {
                organizations(workbook.newWorksheet("组织"), nodes);
            }
            if (!people.isEmpty()) {
                people(workbook.newWorksheet("党员名册"), people);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void organizations(Worksheet sheet, List<RosterProvince.Node> nodes) throws IOException {
        row(sheet, 0, "组织名册");
        row(sheet, 1, "组织名称", "上级组织", "组织类型");
        for (int at = 0; at < nodes.size(); at++) {
            var node = nodes.get(at);
            row(sheet, FIRST_ROW + at, node.name(), node.parent(), node.kind());
            flush(sheet, at);
        }
        sheet.finish();
    }

    private static void people(Worksheet sheet, List<RosterProvince.Member> people) throws IOException {
        row(sheet, 0, "党员名册");
        row(sheet, 1, "姓名", "党员编号", "身份证号", "手机号", "所在支部", "状态");
        for (int at = 0; at < people.size(); at++) {
            var each = people.get(at);
            row(
                    sheet,
                    FIRST_ROW + at,
                    each.name(),
                    each.number(),
                    each.identity(),
                    each.phone(),
                    each.home(),
                    each.standing());
            flush(sheet, at);
        }
        sheet.finish();
    }

    private static void flush(Worksheet sheet, int at) throws IOException {
        if (at % 1_000 == 999) {
            sheet.flush();
        }
    }

    private static void row(Worksheet sheet, int row, String... values) {
        for (int column = 0; column < values.length; column++) {
            sheet.value(row, column, values[column]);
        }
    }
}

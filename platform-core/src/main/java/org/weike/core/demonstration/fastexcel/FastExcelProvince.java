package org.weike.core.demonstration.fastexcel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.weike.core.demonstration.Part;
import org.weike.core.demonstration.ProvinceSheets;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status;
import org.weike.core.shared.OrganizationId;

/** Writes a sheet of organizations and one of people; organizations are named by a code and by their names. */
@Component
class FastExcelProvince implements ProvinceSheets {

    private static final String PROGRAM = "Weike";
    private static final String VERSION = "1.0";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int ROWS_IN_MEMORY = 1_000;

    @Override
    public void write(List<Organization> organizations, Everybody people, OutputStream out) throws IOException {
        var workbook = new Workbook(out, PROGRAM, VERSION);
        var codes = new HashMap<OrganizationId, Named>();
        for (Organization each : organizations) {
            var code = each.code();
            codes.put(each.id(), new Named(code == null ? "Z%07d".formatted(codes.size()) : code.value(), each.name()));
        }
        writeOrganizations(workbook.newWorksheet("组织"), organizations, codes);
        writePeople(workbook.newWorksheet("人员"), people, codes);
        workbook.finish();
    }

    private static void writeOrganizations(
            Worksheet sheet, List<Organization> organizations, Map<OrganizationId, Named> codes) throws IOException {
        var coveredBy = new HashMap<OrganizationId, OrganizationId>();
        organizations.forEach(it -> it.covers().forEach(unit -> coveredBy.put(unit, it.id())));
        var rows = new Rows(sheet, "组织编码", "组织名称", "组织类别", "上级组织编码", "上级组织名称", "统一社会信用代码", "所属党组织编码");
        for (Organization each : organizations) {
            var code = each.creditCode();
            rows.add(
                    code(each.id(), codes),
                    each.name(),
                    kind(each.kind()),
                    each.above().map(it -> code(it, codes)).orElse(""),
                    each.above().map(it -> name(it, codes)).orElse(""),
                    code == null ? "" : code.value(),
                    coveredBy.containsKey(each.id()) ? code(coveredBy.get(each.id()), codes) : "");
        }
        sheet.finish();
    }

    private static void writePeople(Worksheet sheet, Everybody people, Map<OrganizationId, Named> codes)
            throws IOException {
        var rows = new Rows(
                sheet, "姓名", "工号", "手机号码", "身份证号", "所在党组织编码", "所在党组织名称", "人员类别", "流动状态", "流入党组织名称", "状态起始日期", "党内职务");
        people.each(part -> rows.add(
                part.form().name(),
                part.form().staffNumber().value(),
                part.form().phone() == null ? "" : part.form().phone().digits(),
                part.form().identity() == null ? "" : part.form().identity().characters(),
                code(part.home(), codes),
                name(part.home(), codes),
                standing(part.status().standing()),
                floating(part.status().floating()),
                host(part, codes),
                LocalDate.ofInstant(part.status().since(), CHINA).toString(),
                posts(part)));
        sheet.finish();
    }

    private static String host(Part part, Map<OrganizationId, Named> codes) {
        return part.hosts().stream()
                .filter(it -> it.kind() == Membership.Kind.FLOATING)
                .map(it -> name(it.organization(), codes))
                .collect(Collectors.joining("、"));
    }

    private static String posts(Part part) {
        return part.leads().stream()
                .map(it -> post(it.role()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private static String code(OrganizationId id, Map<OrganizationId, Named> codes) {
        return named(id, codes).code();
    }

    private static String name(OrganizationId id, Map<OrganizationId, Named> codes) {
        return named(id, codes).name();
    }

    private static Named named(OrganizationId id, Map<OrganizationId, Named> codes) {
        var named = codes.get(id);
        if (named == null) {
            throw new IllegalArgumentException("not one of the organizations: " + id.value());
        }
        return named;
    }

    private static String kind(Organization.Kind kind) {
        return switch (kind) {
            case PROVINCE -> "省";
            case CITY -> "市";
            case COUNTY -> "县（区）";
            case COMMITTEE -> "党委";
            case BRANCH -> "党支部";
            case ENTERPRISE -> "企业";
            case SITE -> "场所";
        };
    }

    private static String standing(Status.Standing standing) {
        return switch (standing) {
            case NOT_A_MEMBER -> "非党员";
            case PROBATIONARY -> "预备党员";
            case FULL -> "正式党员";
            case SUSPENDED -> "停止党籍";
            case LOST_CONTACT -> "失联";
            case RESTORED -> "恢复党籍";
        };
    }

    private static String floating(Status.Floating floating) {
        return switch (floating) {
            case NO -> "";
            case OUT -> "流出";
            case IN -> "流入";
        };
    }

    private static String post(Role role) {
        return switch (role) {
            case PROVINCE_ADMINISTRATOR -> "省级管理员";
            case CITY_ADMINISTRATOR -> "市级管理员";
            case COUNTY_ADMINISTRATOR -> "县级管理员";
            case ORGANIZER -> "培训组织员";
            case CLASS_TEACHER -> "班主任";
            case LECTURER -> "讲师";
            case SECRETARY -> "书记";
            case INSTRUCTOR -> "党建指导员";
            case POSTER_UP -> "张贴员";
            case INSPECTOR -> "监督员";
            case TRAINEE -> "";
        };
    }

    /** What an organization is called in the workbook. */
    private record Named(String code, String name) {}

    /** Fills a sheet from top to bottom with text. */
    private static final class Rows {

        private final Worksheet sheet;
        private int row;

        Rows(Worksheet sheet, String... head) {
            this.sheet = sheet;
            add(head);
            sheet.freezePane(0, 1);
        }

        void add(String... values) {
            for (int column = 0; column < values.length; column++) {
                if (!values[column].isEmpty()) {
                    sheet.value(row, column, values[column]);
                }
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                try {
                    sheet.flush();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }
}

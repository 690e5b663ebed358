package org.weike.core.roster;

import java.util.List;
import org.weike.core.organization.Organization;

/** A small file as imports like it: the usual titles, and a row or two that show how the columns are written. */
final class Example {

    private static final String BRANCH = "示例第一党支部";

    private Example() {}

    /** With an invented branch below the node, so that a preview of the file as it is goes well. */
    static List<ExampleSheets.Sheet> below(Organization node) {
        return List.of(
                new ExampleSheets.Sheet(
                        "组织", List.of(List.of("组织名称", "上级组织", "组织类型"), List.of(BRANCH, node.name(), "党支部"))),
                new ExampleSheets.Sheet(
                        "人员",
                        List.of(
                                List.of("姓名", "工号", "手机号", "身份证号", "所在支部", "身份", "入党时间"),
                                List.of("示例甲", "SL0001", "13900000001", "", BRANCH, "正式党员", "2019-07-01"),
                                List.of("示例乙", "SL0002", "", "", BRANCH, "预备党员", "2026-01-15"))));
    }
}

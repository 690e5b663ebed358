package org.weike.core.simulation;

import org.weike.core.simulation.language.CaseReader;

/** Cases to try things with. */
public final class CaseTexts {

    /** Every kind of node; hand-computed plays of it stand in the tests. */
    public static final String KITCHEN = """
            # 案例：骑手发现后厨问题
            简介: 取餐时闻到异味，怎么办？
            受众: 骑手 ; 党员
            时长: 15分钟
            反馈: 复盘
            来源: 《食品安全法》第一百一十五条
            变量: 信任(0..5)=3 ; 已取证=否 ; 时间(0..6)=0
            变量: 态度{冷淡、平和、热情}=平和 显示
            能力: 证据意识 权重2 ; 沟通 权重1 ; 时效 权重1
            角色: 骑手 ; 店主 ; 网格员
            附件: kitchen.png：后厨门口的地面有积水
            后续行动: 本周到店取餐时看一眼公示栏。

            ## 骑手 [角色]
            你还有两单要送。

            ## 进货单 [证据] 可见=骑手、网格员
            三天前的进货单，没有供货商盖章。
            > 附件：kitchen.png

            ## 取餐口 [决策] 角色=骑手 限时=60秒 超时=先取餐
            你闻到异味，后厨门开着……
            > 追问：你为什么这样做？
            - 拍照留证后取餐 -> 后厨  {已取证=是; 时间+1} 优 证据意识+3 依据:《食品安全法》第×条
              > 后果：店主注意到你在拍照。
              > 点评：先固定证据，再沟通。
            - 先取餐，送完再说 -> 送达  可 时效+1
            - 当场与店主争吵 -> 后厨  {信任=0; 态度=冷淡} 欠妥 沟通-2

            ## 后厨：门里的样子 [调查] {时间+1}
            门里看得见操作台。
            - 看一眼门口的进货单 -> 进货单 {时间+1}
            -> 上报前

            ## 上报前 [决策] 角色=骑手
            怎么报？
            - 一键上报 -> 核实 当 已取证 且 信任>=1 优 沟通+2 时效+1
              > 不可选：没有照片，平台不受理。
            - 口头告诉店主 -> 劝说 {信任-1} 可
            - 发到群里曝光 -> 曝光 禁止 红线
            - 再看看 -> 后厨 {时间+2} 欠妥 时效-1

            ## 劝说 [检定]
            - 当 信任>=3 且 非 态度==冷淡 -> 整改
            - 否则 -> 催单

            ## 催单 [消息] 给=骑手 延时=20秒
            下一单催你了。
            -> 送达

            ## 核实 [机遇]
            - 70% 网格员当天到 -> 整改 {时间+1}
            - 30% 网格员次日到 -> 送达

            ## 送达 [情境]
            你把餐送到了。
            -> 不了了之

            ## 整改 [结局] 好 得分=10
            店里停业整改。
            > 真相：下水道倒灌已有一周。

            ## 曝光 [结局] 安全中止
            照片传开了，店主追了出来。

            ## 不了了之 [结局] 坏 得分=1
            三天后有人吃坏了肚子。

            ## 老网格员的走法 [专家路径]
            先证据，后沟通。
            - 取餐口: 拍照留证后取餐
              > 理由：照片是唯一能核实的东西。
            - 后厨: 进货单
            - 上报前: A
            - 核实: 1

            ## 反应 [复盘]
            - 最让你意外的是什么？

            ## 分析 [复盘]
            - 如果没有照片，还能怎么报？ -> 上报前
            - 哪一步最难挽回？ -> [转折点]
            """;

    private CaseTexts() {}

    /** The draft of {@link #KITCHEN}. */
    public static CaseDraft kitchen() {
        return draft(KITCHEN);
    }

    /** The draft of a sound text. */
    public static CaseDraft draft(String text) {
        var read = CaseReader.read(text);
        if (!read.isSound()) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        return read.draft();
    }

    /** A version of a sound text. */
    public static CaseVersion version(String text) {
        return CaseVersion.of(new CaseId("kitchen"), 1, draft(text));
    }
}

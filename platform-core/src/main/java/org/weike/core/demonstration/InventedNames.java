package org.weike.core.demonstration;

import java.util.List;

/** Names of organizations that do not exist, each of them once. */
final class InventedNames {

    static final List<String> CITIES =
            List.of("青禾市", "云渡市", "澄湖市", "望川市", "柳汀市", "石桥市", "东篱市", "鹿鸣市", "银杏市", "枫林市", "晴沙市", "麦田市", "星河市", "竹海市");

    private static final List<String> PLACES =
            List.of("松", "柏", "桐", "枫", "槐", "樟", "桂", "梅", "兰", "荷", "芦", "菱", "渔", "樵", "耕", "读", "晴", "岚", "霁", "澜");
    private static final List<String> SHAPES = List.of("溪", "坪", "洲", "岭", "塘");
    private static final List<String> COMMITTEES = List.of(
            "两企三新党工委",
            "经济开发区党工委",
            "高新产业园党委",
            "物流园区党委",
            "商贸街区党委",
            "社会组织综合党委",
            "东街街道党工委",
            "西街街道党工委",
            "南门街道党工委",
            "北门街道党工委",
            "互联网行业党委",
            "新就业群体党委");
    private static final List<String> BRANDS = List.of(
            "晨", "瑞", "恒", "宏", "鑫", "嘉", "启", "博", "远", "联", "汇", "润", "卓", "凌", "锦", "盛", "优", "佳", "康", "宁", "丰",
            "创", "信", "诚", "智", "云", "朗", "艺", "豪", "泰", "源", "永", "同", "百", "万", "金", "新", "中", "天", "海");
    private static final List<String> MARKS = List.of(
            "曦", "达", "通", "悦", "和", "禾", "帆", "航", "星", "羽", "阳", "峰", "森", "林", "泽", "川", "舟", "途", "景", "彩", "旺",
            "兴", "隆", "昌", "顺", "安", "福", "美", "洁", "馨", "源", "力", "腾", "跃", "捷", "拓", "科", "维", "邦", "乐");
    private static final List<String> TRADES = List.of(
            "电子有限公司",
            "服装有限公司",
            "制药有限公司",
            "食品有限公司",
            "物流有限公司",
            "机械有限公司",
            "建材有限公司",
            "茶业有限公司",
            "鞋业有限公司",
            "包装有限公司",
            "软件有限公司",
            "传媒有限公司",
            "快递有限公司",
            "餐饮管理有限公司",
            "物业服务有限公司",
            "连锁超市",
            "家政服务部",
            "外卖配送站",
            "网约车服务站",
            "律师事务所",
            "会计师事务所",
            "行业协会",
            "商会",
            "社会工作服务中心",
            "养老服务中心",
            "幼儿园",
            "培训学校",
            "门诊部",
            "种植专业合作社",
            "水产专业合作社");

    /** A prime, so that stepping by it meets every company before it meets one again. */
    private static final int STEP = 7919;

    private static final int COMPANIES = BRANDS.size() * MARKS.size() * TRADES.size();
    private static final int SHARE_OF_DISTRICTS = 3;

    private final int first;

    InventedNames(long seed) {
        this.first = (int) Math.floorMod(seed, (long) COMPANIES);
    }

    String city(int number) {
        return CITIES.get(number);
    }

    /** One of a hundred. */
    String county(int number) {
        var name = PLACES.get(number % PLACES.size()) + SHAPES.get(number / PLACES.size());
        return name + (number % SHARE_OF_DISTRICTS == 0 ? "区" : "县");
    }

    String committee(int number, String county) {
        var name = county + COMMITTEES.get(number % COMMITTEES.size());
        return number < COMMITTEES.size() ? name : name + "第" + (number / COMMITTEES.size() + 1) + "片区";
    }

    String company(int number) {
        int place = Math.floorMod(first + (long) number * STEP, COMPANIES);
        var name = BRANDS.get(place % BRANDS.size())
                + MARKS.get(place / BRANDS.size() % MARKS.size())
                + TRADES.get(place / BRANDS.size() / MARKS.size());
        return number < COMPANIES ? name : name + "第" + (number / COMPANIES + 1) + "分部";
    }

    String branch(String company) {
        return company + "党支部";
    }
}

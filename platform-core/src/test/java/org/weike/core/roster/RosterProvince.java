package org.weike.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A province as a file would list it, the same for the same seed: nodes with their parents, and people at home in
 * branches.
 */
public final class RosterProvince {

    private static final String[] SYLLABLES =
            "宏 达 恒 信 安 和 华 新 东 方 明 光 科 力 源 丰 泰 盛 德 昌 瑞 祥 金 龙 海 天 云 山 川 林 禾 佳 美 嘉 兴 邦 联 创 智 博".split(" ");
    private static final String[] TRADES = "服装 电子 物流 食品 建材 机械 餐饮 药业 纺织 印刷 化工 装饰 贸易 农业 教育 科技 运输 家具 五金 塑料".split(" ");
    private static final String[] FAMILY = "赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 许 何 吕 施 张".split(" ");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Member> people = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** One organization. */
    public record Node(String name, String parent, String kind) {}

    /** One person. */
    public record Member(String name, String number, String identity, String phone, String home, String standing) {}

    public RosterProvince(String root, int organizations, int members, long seed) {
        random = new Random(seed);
        tree(root, organizations);
        List<Node> branches =
                nodes.stream().filter(it -> it.kind().equals("党支部")).toList();
        for (int at = 0; at < members; at++) {
            people.add(member(at, branches.get(random.nextInt(branches.size())).name()));
        }
    }

    private void tree(String root, int organizations) {
        List<String> counties = new ArrayList<>();
        int cities = Math.max(1, Math.min(14, organizations / 20));
        for (int city = 0; city < cities; city++) {
            String name = place("市");
            nodes.add(new Node(name, root, "市"));
            for (int county = 0; county < Math.min(7, Math.max(1, organizations / cities / 10)); county++) {
                String countyName = place(county % 2 == 0 ? "县" : "区");
                nodes.add(new Node(countyName, name, "县"));
                counties.add(countyName);
            }
        }
        List<String> committees = new ArrayList<>();
        for (String county : counties) {
            String name = county + "两新组织党工委";
            nodes.add(new Node(name, county, "党工委"));
            committees.add(name);
        }
        while (nodes.size() < organizations) {
            int at = random.nextInt(counties.size());
            String company = unique(counties.get(at));
            nodes.add(new Node(company + "党支部", committees.get(at), "党支部"));
        }
    }

    private String place(String ending) {
        while (true) {
            String name = pick(SYLLABLES) + pick(SYLLABLES) + ending;
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private String unique(String county) {
        while (true) {
            String name = (random.nextInt(3) == 0 ? county : "") + pick(SYLLABLES) + pick(SYLLABLES)
                    + (random.nextBoolean() ? pick(SYLLABLES) : "") + pick(TRADES) + "有限公司";
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private Member member(int number, String home) {
        String name = pick(FAMILY) + pick(SYLLABLES) + (random.nextBoolean() ? pick(SYLLABLES) : "");
        return new Member(name, "M%07d".formatted(number), identity(number), "139%08d".formatted(number), home, "正式党员");
    }

    /** A number that is right in form; no region has the code 990000, so it is nobody's. */
    public static String identity(int number) {
        String first = "990000" + "19%02d%02d%02d".formatted(50 + number % 50, 1 + number % 12, 1 + number % 28)
                + "%03d".formatted(number / 2_100 % 1_000);
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += (first.charAt(at) - '0') * WEIGHTS[at];
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    public List<Node> nodes() {
        return nodes;
    }

    public List<Member> people() {
        return people;
    }

    /** The names of all above a node, the nearest first. */
    public List<String> above(Node node) {
        Map<String, String> parents = new HashMap<>();
        nodes.forEach(it -> parents.put(it.name(), it.parent()));
        var above = new ArrayList<String>();
        for (String at = node.parent(); at != null && above.size() < 10; at = parents.get(at)) {
            above.add(at);
        }
        return above;
    }
}

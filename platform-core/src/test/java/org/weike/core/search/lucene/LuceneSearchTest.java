package org.weike.core.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Hit;
import org.weike.core.search.InMemorySource;
import org.weike.core.search.Passage;
import org.weike.core.search.Query;
import org.weike.core.search.SearchField;
import org.weike.core.search.Sort;
import org.weike.core.search.Suggestion;
import org.weike.core.search.Totals;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Scope;

class LuceneSearchTest {

    private static final Scope EVERYWHERE = new Scope(true, Set.of());
    private static final Query PEOPLE = Query.of("person");
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final InMemorySource people = new InMemorySource("person", Clock.systemUTC());
    private LuceneSearch search =
            LuceneSearch.over(new IndexFolder(Path.of("unused")), () -> sources(), Clock.systemUTC());

    private Sources sources() {
        return new Sources("here", true, List.of(people));
    }

    @BeforeEach
    void open() {
        people.write("zhang", List.of("province", "north"), person("张三", "A1001", "active", 800, "骑手看到隐患要及时上报"));
        people.write("ouyang", List.of("province", "north"), person("欧阳三丰", "A1002", "active", 1600, "车间安全生产"));
        people.write(
                "li", List.of("province", "south"), person("李娜", "B2001", "lost", 3200, "Improvement suggestions"));
        search = LuceneSearch.over(new IndexFolder(folder), this::sources, Clock.systemUTC());
        search.start();
    }

    @AfterEach
    void close() {
        search.stop();
    }

    private static SearchField[] person(String name, String number, String status, long hours, String note) {
        return new SearchField[] {
            new SearchField.Name("name", name),
            new SearchField.Code("staffNumber", number),
            new SearchField.Word("status", status),
            new SearchField.Number("hours", hours),
            new SearchField.Words("note", note),
            new SearchField.Shown("remark", "shown")
        };
    }

    private static List<OrganizationId> path(String... nodes) {
        return Stream.of(nodes).map(OrganizationId::new).toList();
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(Hit::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "三, ouyang zhang",
        "张三, zhang",
        "三张, ''",
        "阳三, ouyang",
        "a10, ouyang zhang",
        "Ａ１００２, ouyang",
        "1001, zhang",
        "01, ''",
        "zhangsan, zhang",
        "ZhangS, zhang",
        "zs, zhang",
        "san, ouyang zhang",
        "sanfeng, ouyang",
        "oysf, ouyang",
        "张san, zhang",
        "zsan, zhang",
        "zsa, zhang",
        "zhangs, zhang",
        "ouysf, ouyang",
        "oyangsfeng, ouyang",
        "yangsf, ouyang",
        "zhsan, ''",
        "zsang, ''",
        "an, ''",
        "hangsan, ''",
        "隐患, zhang",
        "安全, ouyang",
        "安全 三, ouyang",
        "安全 李, ''",
        "improvements, li",
        "shown, ''",
        "active, ''"
    })
    void findsNamesByAnyPartNumbersByTheirBeginningAndTextByItsWords(String typed, String expected) {
        var found = search.find(EVERYWHERE, PEOPLE.matching(typed));

        assertThat(ids(found)).containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "a AND", "(((", "name:*", "*", "?", "~", "\\", "三~", "[a TO", "\u0000", "\uD800", "的", "!!!"
            })
    void failsOnNothingThatSomebodyTypes(String typed) {
        var found = search.find(EVERYWHERE, PEOPLE.matching(typed.repeat(300)));

        assertThat(found.total()).isBetween(0L, 3L);
    }

    @Test
    void handsBackWhatTheIndexRemembers() {
        var found = search.find(EVERYWHERE, PEOPLE.where(Filter.is("status", "lost")));

        assertThat(found.hits())
                .containsExactly(new Hit(
                        "person",
                        "li",
                        List.of(new OrganizationId("province"), new OrganizationId("south")),
                        Map.of(
                                "name", List.of("李娜"),
                                "staffNumber", List.of("B2001"),
                                "status", List.of("lost"),
                                "remark", List.of("shown")),
                        Map.of("hours", 3200L),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"三, 2, 3", "ouyang, 0, 2", "oysf, 0, 4", "yang, 1, 2", "阳san, 1, 3", "oyangs, 0, 3", "ouysfe, 0, 4"})
    void marksWhatWasTypedInAName(String typed, int from, int to) {
        var hit = search.find(EVERYWHERE, PEOPLE.matching(typed).where(Filter.is("staffNumber", "A1002")))
                .hits()
                .getFirst();

        assertThat(hit.passages()).containsExactly(new Passage("", "欧阳三丰", List.of(new Passage.Mark(from, to)), null));
    }

    @Test
    void leadsToTheTimeAtWhichSomethingIsSaid() {
        people.write(
                "film",
                List.of("province"),
                new SearchField.Name("name", "电瓶安全"),
                new SearchField.Spoken("subtitles", "3", 0, "出门先看车"),
                new SearchField.Spoken("subtitles", "3", 12_500, "刹车要试一试"),
                new SearchField.Words("text", "每天出车之前，绕车走一圈，再试刹车。"));
        search.await(search.changed("person", List.of("film")), LONG);

        var hit = search.find(EVERYWHERE, PEOPLE.matching("刹车")).hits().getFirst();

        assertThat(hit.passages())
                .containsExactly(
                        new Passage(
                                "subtitles", "刹车要试一试", List.of(new Passage.Mark(0, 2)), new Passage.Jump("3", 12_500)),
                        new Passage("text", "每天出车之前，绕车走一圈，再试刹车。", List.of(new Passage.Mark(15, 17)), null));
    }

    @Test
    void narrowsByEveryKindOfFilter() {
        assertThat(ids(search.find(EVERYWHERE, PEOPLE.where(Filter.atLeast("hours", 1600)))))
                .containsExactly("li", "ouyang");
        assertThat(ids(search.find(EVERYWHERE, PEOPLE.where(new Filter.StartsWith("staffNumber", "A")))))
                .containsExactly("ouyang", "zhang");
        assertThat(ids(search.find(EVERYWHERE, PEOPLE.where(new Filter.Below(new OrganizationId("south"))))))
                .containsExactly("li");
        assertThat(ids(search.find(EVERYWHERE, PEOPLE.where(new Filter.Not(Filter.is("status", "lost"))))))
                .containsExactly("ouyang", "zhang");
        assertThat(ids(search.find(EVERYWHERE, PEOPLE.where(new Filter.Ids(Set.of("li", "nobody"))))))
                .containsExactly("li");
        assertThat(ids(search.find(EVERYWHERE, PEOPLE.where(new Filter.In("status", Set.of())))))
                .isEmpty();
    }

    @Test
    void sortsAndPagesWithMissingValuesLast() {
        people.write("new", List.of("province"), new SearchField.Name("name", "赵云"));
        search.await(search.changed("person", List.of("new")), LONG);

        var byHours = PEOPLE.sortedBy(Sort.byNumber("hours"));
        assertThat(ids(search.find(EVERYWHERE, byHours))).containsExactly("zhang", "ouyang", "li", "new");
        var fromMost = PEOPLE.sortedBy(Sort.byNumber("hours").descend());
        assertThat(ids(search.find(EVERYWHERE, fromMost))).containsExactly("li", "ouyang", "zhang", "new");
        var byStatus = PEOPLE.sortedBy(Sort.byWord("status").descend()).sortedBy(Sort.byWord("staffNumber"));
        assertThat(ids(search.find(EVERYWHERE, byStatus))).containsExactly("li", "zhang", "ouyang", "new");
        assertThat(ids(search.find(EVERYWHERE, fromMost.page(1, 2)))).containsExactly("ouyang", "zhang");
        assertThat(search.find(EVERYWHERE, fromMost.page(10, 5)).total()).isEqualTo(4);
    }

    /** By code point 张 would come before 李, and 梁 before both. */
    @Test
    void sortsNamesAsTheyAreRead() {
        people.write("liang", List.of("province"), new SearchField.Name("name", "梁红"));
        people.write("latin", List.of("province"), new SearchField.Name("name", "Mei"));
        people.write("zeng", List.of("province"), new SearchField.Name("name", "曾峰"));
        search.await(search.changed("person", List.of("liang", "latin", "zeng")), LONG);

        assertThat(ids(search.find(EVERYWHERE, PEOPLE.sortedBy(Sort.byName("name")))))
                .containsExactly("li", "liang", "latin", "ouyang", "zeng", "zhang");
    }

    /** Li has the most hours, but loses some of them; who has nothing to add or lose is where their hours are. */
    @Test
    void sortsByTheSumOfFieldsThatSomeRecordsLack() {
        var amounts = person("李娜", "B2001", "lost", 3200, "");
        people.write("li", List.of("province"), with(amounts, new SearchField.Amount("lent", 2000)));
        people.write("zhang", List.of("province"), new SearchField.Amount("given", 1300));
        search.await(search.changed("person", List.of("li", "zhang")), LONG);

        var bySum = PEOPLE.sortedBy(Sort.bySum(List.of("hours", "given"), List.of("lent")));
        assertThat(ids(search.find(EVERYWHERE, bySum))).containsExactly("li", "zhang", "ouyang");
        var fromMost = PEOPLE.sortedBy(
                Sort.bySum(List.of("hours", "given"), List.of("lent")).descend());
        assertThat(ids(search.find(EVERYWHERE, fromMost.page(1, 2)))).containsExactly("zhang", "li");
        assertThat(search.total(EVERYWHERE, PEOPLE, List.of("given", "lent")).whole())
                .isEqualTo(new Totals.Sum(3, Map.of("given", 1300L, "lent", 2000L)));
        var li = search.find(EVERYWHERE, fromMost.page(2, 1)).hits().getFirst();
        assertThat(li.number("lent")).hasValue(2000);
    }

    private static SearchField[] with(SearchField[] fields, SearchField more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(SearchField[]::new);
    }

    @Test
    void countsAndSumsEverythingThatMatches() {
        assertThat(search.find(EVERYWHERE, PEOPLE.page(0, 0).counting("status")))
                .isEqualTo(new Found(
                        3,
                        List.of(),
                        Map.of("status", List.of(new Found.Count("active", 2), new Found.Count("lost", 1)))));
        assertThat(search.total(EVERYWHERE, PEOPLE, "status", List.of("active", "lost", "other"), List.of("hours")))
                .isEqualTo(new Totals(
                        new Totals.Sum(3, Map.of("hours", 5600L)),
                        Map.of(
                                "active", new Totals.Sum(2, Map.of("hours", 2400L)),
                                "lost", new Totals.Sum(1, Map.of("hours", 3200L)))));
    }

    @Test
    void forgetsWhatIsGone() {
        people.remove("zhang");
        search.await(search.changed("person", List.of("zhang")), LONG);

        assertThat(ids(search.find(EVERYWHERE, PEOPLE))).containsExactly("li", "ouyang");
    }

    @Test
    void showsOwnWritesWithinATenthOfASecondAndOthersWithinOne() {
        people.write("own", List.of("province"), new SearchField.Name("name", "自己"));
        search.await(search.changed("person", List.of("own")), Duration.ofMillis(100));

        assertThat(search.find(EVERYWHERE, PEOPLE.matching("自己")).total()).isOne();
    }

    @Test
    void saysWhetherItShowsWhatWasAwaited() {
        var change = search.changed("person", List.of("li"));

        assertThat(search.await(change, Duration.ZERO)).isFalse();
        assertThat(search.await(change, LONG)).isTrue();
        assertThat(search.await(change, Duration.ZERO)).isTrue();
    }

    @Test
    void waitsForNothingWhereNothingChanged() {
        long before = System.nanoTime();

        search.await(search.changed("person", List.of()), LONG);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void handsOverMoreThanOnePageForAnExport() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 4_500; i++) {
            people.write("n" + i, List.of("province"), new SearchField.Number("hours", 1));
            ids.add("n" + i);
        }
        search.await(search.changed("person", ids), LONG);

        var exported = new ArrayList<String>();
        search.each(EVERYWHERE, PEOPLE.where(Filter.atMost("hours", 1)), it -> exported.add(it.id()));

        assertThat(exported).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @CsvSource({"单雄, shan", "单雄, dan", "曾明, zengm", "仇远, qy", "解珍, xie", "吕云, lvyun", "吕云, luy", "翟一, zhai"})
    void findsNamesByEveryWayTheyAreRead(String name, String typed) {
        people.write("other", List.of("province"), new SearchField.Name("name", name));
        search.await(search.changed("person", List.of("other")), LONG);

        assertThat(ids(search.find(EVERYWHERE, PEOPLE.matching(typed)))).contains("other");
    }

    @Test
    void findsWhatMeansTheSame() {
        people.write("club", List.of("province"), new SearchField.Name("name", "城东两企三新党工委"));
        search.await(search.changed("person", List.of("club")), LONG);

        assertThat(ids(search.find(EVERYWHERE, PEOPLE.matching("两新党工委")))).containsExactly("club");
        assertThat(ids(search.find(EVERYWHERE, PEOPLE.matching("外卖员")))).containsExactly("zhang");
    }

    @Test
    void marksANameAndLeavesOtherTextsWhole() {
        var hit = search.find(EVERYWHERE, PEOPLE.matching("zs")).hits().getFirst();

        assertThat(hit.marked("张三")).containsExactly(new Passage.Piece("张三", true));
        assertThat(hit.marked("张三 的家")).containsExactly(new Passage.Piece("张三 的家", false));
    }

    @Test
    void showsThatATextGoesOnBeforeAndAfterAPassage() {
        var note = "一".repeat(30) + "骑手" + "二".repeat(90);
        people.write("long", List.of("province"), new SearchField.Words("note", note));
        search.await(search.changed("person", List.of("long")), LONG);

        var hit = search.find(EVERYWHERE, PEOPLE.matching("骑手").where(new Filter.Ids(Set.of("long"))))
                .hits()
                .getFirst();

        assertThat(hit.passagesIn("note"))
                .containsExactly(new Passage(
                        "note",
                        "…" + "一".repeat(20) + "骑手" + "二".repeat(58) + "…",
                        List.of(new Passage.Mark(21, 23)),
                        null));
        assertThat(hit.passagesIn("remark")).isEmpty();
    }

    @Test
    void suggestsNamesWithinTheScope() {
        var north = new Scope(false, Set.of(new OrganizationId("north")));

        assertThat(search.suggest(north, PEOPLE.matching("三")))
                .containsExactlyInAnyOrder(
                        new Suggestion("person", "zhang", "张三", path("province", "north")),
                        new Suggestion("person", "ouyang", "欧阳三丰", path("province", "north")));
        assertThat(search.suggest(north, PEOPLE.matching("三").page(0, 1))).hasSize(1);
        assertThat(search.suggest(north, PEOPLE.matching("l"))).isEmpty();
        assertThat(search.suggest(EVERYWHERE, PEOPLE.matching("l")))
                .containsExactly(new Suggestion("person", "li", "李娜", path("province", "south")));
        assertThat(search.suggest(EVERYWHERE, PEOPLE.matching(" "))).isEmpty();
    }

    @Test
    void countsWhatHasEachValueWithinTheScope() {
        var north = new Scope(false, Set.of(new OrganizationId("north")));
        var states = List.of("active", "lost", "unheard of");

        assertThat(counts(search.total(EVERYWHERE, PEOPLE, "status", states, List.of())))
                .isEqualTo(Map.of("active", 2L, "lost", 1L));
        assertThat(counts(search.total(north, PEOPLE, "status", states, List.of())))
                .isEqualTo(Map.of("active", 2L));
        assertThat(counts(search.total(EVERYWHERE, PEOPLE, "status", List.of("lost"), List.of())))
                .isEqualTo(Map.of("lost", 1L));
    }

    private static Map<String, Long> counts(Totals totals) {
        var counts = new HashMap<String, Long>();
        totals.groups().forEach((value, sum) -> counts.put(value, sum.records()));
        return counts;
    }

    @Test
    void keepsKindsApart() {
        assertThat(search.find(EVERYWHERE, Query.of("point").matching("三")).total())
                .isZero();
    }
}

package org.weike.core.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.search.InMemorySource;
import org.weike.core.search.Query;
import org.weike.core.search.SearchField;
import org.weike.core.shared.Scope;

/** What is typed or kept to do harm costs little, breaks nothing, and keeps nothing else from being found. */
class HostileTextTest {

    private static final Scope EVERYWHERE = new Scope(true, Set.of());
    private static final Query PEOPLE = Query.of("person");
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Read zhe, zhao, zhuo and in other ways, all of which begin with the same letter. */
    private static final String MANY_READINGS = "着";

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
        people.write("zhang", List.of("province"), new SearchField.Name("name", "张三"));
        search = LuceneSearch.over(new IndexFolder(folder), this::sources, Clock.systemUTC());
        search.start();
    }

    @AfterEach
    void close() {
        search.stop();
    }

    private void write(String id, SearchField... fields) {
        people.write(id, List.of("province"), fields);
        search.await(search.changed("person", List.of(id)), LONG);
    }

    private long took(String typed) {
        long before = System.nanoTime();
        search.find(EVERYWHERE, PEOPLE.matching(typed));
        search.suggest(EVERYWHERE, PEOPLE.matching(typed));
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    @Test
    void marksCharactersOfManyReadingsWithoutTryingAllOfThem() {
        String typed = "z".repeat(60);
        write("trap", new SearchField.Words("text", typed + MANY_READINGS.repeat(5_000)));

        assertThat(took(typed)).isLessThan(5_000);
    }

    @Test
    void spellsNamesOfManyReadingsInAFewWays() {
        var beginnings = new Beginnings();

        beginnings.addSpellings("单曾仇解重行长乐朝着和".repeat(20));

        assertThat(beginnings.shortOnes().size() + beginnings.whole().size()).isLessThan(8_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\uFDFA", "z ", "三 ", "\uD842\uDFB7", "\u0301", "(a+)+", "??*", "-", "\t\u0000"})
    void answersSoonWhateverIsTypedTooLong(String piece) {
        assertThat(took(piece.repeat(100_000))).isLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "三", "\uFDFA", "\uD800", "\uD842\uDFB7", "\u0301", "=", "\u0000"})
    void indexesTextsWithoutAnyEndToTheirWords(String piece) {
        String endless = piece.repeat(70_000);
        write(
                "endless",
                new SearchField.Name("name", endless),
                new SearchField.Code("number", endless),
                new SearchField.Word("status", endless),
                new SearchField.Words("text", endless),
                new SearchField.Spoken("subtitles", "1", 0, endless),
                new SearchField.Shown("remark", endless));

        assertThat(search.find(EVERYWHERE, PEOPLE).total()).isEqualTo(2);
        assertThatCode(search::rebuild).doesNotThrowAnyException();
    }

    @Test
    void failsOnNoCharactersAtAll() {
        var random = new Random(20_260_302);
        for (int round = 0; round < 300; round++) {
            String text = text(random);
            people.write("any" + round, List.of("province"), fields(text));
            search.changed("person", List.of("any" + round));
            search.find(EVERYWHERE, PEOPLE.matching(text(random)));
            search.suggest(EVERYWHERE, PEOPLE.matching(text));
        }
        search.await(search.changed("person", List.of()), LONG);

        assertThat(search.find(EVERYWHERE, PEOPLE).total()).isEqualTo(301);
    }

    private static SearchField[] fields(String text) {
        return new SearchField[] {
            new SearchField.Name("name", text),
            new SearchField.Code("number", text),
            new SearchField.Words("text", text),
            new SearchField.Spoken("subtitles", "1", 0, text)
        };
    }

    /** Any sixteen-bit units, many of them halves of a character, and some that often stand side by side. */
    private static String text(Random random) {
        return random.ints(random.nextInt(60), 0, 4)
                .mapToObj(kind -> switch (kind) {
                    case 0 -> String.valueOf((char) random.nextInt(0x10000));
                    case 1 -> String.valueOf((char) (0x4E00 + random.nextInt(0x51FF)));
                    case 2 -> String.valueOf((char) (0xD800 + random.nextInt(0x800)));
                    default -> String.valueOf((char) (' ' + random.nextInt(96)));
                })
                .collect(Collectors.joining());
    }
}

package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.credit.CreditFixture.LI_NA;
import static org.weike.core.credit.CreditFixture.NOW;
import static org.weike.core.credit.CreditFixture.posting;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.MovableClock;
import org.weike.core.credit.root.RootBook;
import org.weike.core.credit.root.RootDay;
import org.weike.core.credit.root.RootFinding;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.StoreAtRest;

/**
 * Changes an embedded store behind the platform's back. Nothing but accounts is in it, as if everybody had been
 * removed.
 */
class TamperedLedgerTest {

    private static final Actor.Platform TEST = new Actor.Platform("test");
    private static final PersonId WANG_WEI = new PersonId("wang-wei");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ACCOUNTS = "credit-accounts";
    private static final String LI_NAS = "li-na:2026";
    private static final String FIRST_DAY = "2026-03-01";
    private static final String LAST_DAY = "2026-03-02";
    private static final LedgerFinding ROOT = root(LAST_DAY, RootFinding.Fault.HEADS);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(NOW);
    private StoreAtRest store;
    private LedgerAtRest ledger;

    @BeforeEach
    void open() {
        store = StoreAtRest.open("embedded", folder.resolve("data"), clock);
        ledger = LedgerAtRest.open(store, folder.resolve("data"), folder.resolve("keys"));
        store(account(LI_NA, posting("a"), posting("b"), posting("c")));
        var wrong = posting("a");
        store(account(
                WANG_WEI,
                wrong,
                posting("b"),
                wrong.reversed(NOW),
                wrong.replaced(CreditChange.plus(CreditHours.of("0.5")), NOW)));
        ledger.part(RootBook.class).keepUp();
        clock.advance(DAY);
        ledger.part(RootBook.class).keepUp();
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    @Test
    void isSoundAsItWasLeft() {
        assertThat(verify()).isEmpty();
        assertThat(ledger.desk().verify(TEST, it -> {}))
                .isEqualTo(new LedgerReport(2, 7, 2, 1, new RootDay("2026-03-02"), 0));
    }

    @Test
    void staysSoundWhilePeopleGoOnEarning() {
        change(
                LI_NAS,
                it -> it.putAll(
                        stored(account(LI_NA, posting("a"), posting("b"), posting("c"), later(posting("d"), DAY)))));
        assertThat(verify()).isEmpty();
        clock.advance(DAY);
        ledger.part(RootBook.class).keepUp();

        assertThat(verify()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void findsAnEntryThatSaysSomethingElse(Consumer<Document> forgery) {
        change(LI_NAS, it -> forgery.accept(entries(it).get(1).get("posting", Document.class)));

        assertThat(verify()).contains(broken("lesson:b:2026", Verdict.Fault.HASH));
    }

    private static Stream<Consumer<Document>> fields() {
        return Stream.of(
                it -> it.get("change", Document.class).put("hundredths", 800L),
                it -> it.put("counter", "CENTRALIZED"),
                it -> it.put("rule", "lecture"),
                it -> it.put("organization", "elsewhere"),
                it -> it.get("evidence", Document.class).put("reference", "another"));
    }

    @Test
    void findsEntriesThatWereMoved() {
        change(LI_NAS, it -> Collections.swap(entries(it), 0, 1));

        assertThat(verify())
                .contains(broken("lesson:b:2026", Verdict.Fault.LINK), broken("lesson:a:2026", Verdict.Fault.LINK));
    }

    @Test
    void findsThatTheLastEntryWasRemoved() {
        change(LI_NAS, it -> entries(it).removeLast());

        assertThat(verify())
                .containsExactly(broken(null, Verdict.Fault.SEAL), broken(null, Verdict.Fault.BALANCE), ROOT);
    }

    @Test
    void findsAnOlderCopyThatWasPutBackWithItsSeal() {
        change(LI_NAS, it -> it.putAll(stored(account(LI_NA, posting("a"), posting("b")))));

        assertThat(verify()).containsExactly(ROOT);
    }

    @Test
    void findsThatAWholeAccountWasRemoved() {
        collection().deleteOne(new Document("_id", LI_NAS));

        assertThat(verify()).containsExactly(ROOT);
    }

    @Test
    void findsAnEntryThatWasAddedToADayThatIsOver() {
        change(LI_NAS, it -> it.putAll(stored(account(LI_NA, posting("a"), posting("b"), posting("c"), posting("d")))));

        assertThat(verify()).containsExactly(ROOT);
    }

    @Test
    void findsTheSealOfAnotherHead() {
        var other = stored(account(WANG_WEI, posting("a")));
        change(LI_NAS, it -> it.put("seal", other.getString("seal")));

        assertThat(verify()).containsExactly(broken(null, Verdict.Fault.SEAL));
    }

    @Test
    void findsSumsThatAreNotThoseOfTheEntries() {
        change(LI_NAS, it -> it.get("balance", Document.class).put("online", 3200L));

        assertThat(verify()).containsExactly(broken(null, Verdict.Fault.BALANCE));
    }

    @Test
    void findsAnAccountUnderAnotherName() {
        var document = Objects.requireNonNull(
                collection().find(new Document("_id", LI_NAS)).first());
        collection().insertOne(document.append("_id", "li-na:2025"));

        assertThat(verify()).contains(new LedgerFinding.Broken(new AccountId("li-na:2025"), null, Verdict.Fault.LINK));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void namesWhatIsNoAccountAnyMore(Consumer<Document> damage) {
        change(LI_NAS, damage);

        assertThat(verify()).contains(new LedgerFinding.Unreadable(LI_NAS));
    }

    private static Stream<Consumer<Document>> damages() {
        return Stream.of(
                it -> it.remove("entries"),
                it -> it.put("entries", "none"),
                it -> entries(it).get(0).remove("posting"),
                it -> entries(it).get(0).remove("hash"),
                it -> entries(it).get(0).get("posting", Document.class).remove("evidence"),
                it -> entries(it).get(0).get("posting", Document.class).put("change", "much"),
                it -> it.put("person", "nobody at all"),
                it -> it.get("balance", Document.class).put("online", -1L),
                it -> it.remove("balance"));
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void findsACorrectionThatIsNoReversal(Posting correction) {
        change(LI_NAS, it -> it.putAll(stored(account(LI_NA, posting("a"), correction))));

        assertThat(verify()).contains(broken(correction.id().value(), Verdict.Fault.CORRECTION));
    }

    private static Stream<Posting> corrections() {
        var a = posting("a");
        return Stream.of(
                posting("b").reversed(NOW),
                changed(a.reversed(NOW), -10),
                posting("b").replaced(new CreditChange(-5), NOW),
                a.replaced(new CreditChange(50), NOW));
    }

    @Test
    void followsAnAccountThroughAllItsParts() {
        var people = IntStream.range(0, CreditAccount.MOST_ENTRIES)
                .mapToObj(it -> posting("l" + it))
                .toList();
        var first = CreditAccount.of(LI_NA, 2026, people, seals());
        var second = first.next().plus(posting("more"), seals());
        change(LI_NAS, it -> it.putAll(stored(first)));
        store(second);
        assertThat(verify()).containsExactly(ROOT);

        change("li-na:2026:2", it -> entries(it).getFirst().put("hash", "0".repeat(64)));
        assertThat(verify())
                .contains(new LedgerFinding.Broken(second.id(), new EntryId("lesson:more:2026"), Verdict.Fault.HASH));

        collection().deleteOne(new Document("_id", LI_NAS));
        assertThat(verify()).contains(new LedgerFinding.Broken(second.id(), null, Verdict.Fault.LINK));
    }

    @Test
    void findsARootThatWasChangedInTheStore() {
        roots().updateOne(new Document("_id", LAST_DAY), new Document("$set", new Document("accounts", 5L)));

        assertThat(verify()).containsExactly(root(LAST_DAY, RootFinding.Fault.SEAL));
    }

    @Test
    void findsALineOfTheFileThatWasChanged() throws IOException {
        Files.writeString(file(), Files.readString(file()).replace(LAST_DAY + " 2 ", LAST_DAY + " 1 "));

        assertThat(verify()).containsExactly(root(LAST_DAY, RootFinding.Fault.SEAL));
    }

    @Test
    void findsThatTheFileIsGone() throws IOException {
        Files.delete(file());

        assertThat(verify())
                .containsExactly(
                        root(FIRST_DAY, RootFinding.Fault.NOT_FILED), root(LAST_DAY, RootFinding.Fault.NOT_FILED));
    }

    @Test
    void findsADayThatIsMissing() throws IOException {
        roots().deleteOne(new Document("_id", FIRST_DAY));
        assertThat(verify()).containsExactly(root(FIRST_DAY, RootFinding.Fault.NOT_STORED));

        Files.write(file(), Files.readAllLines(file()).subList(1, 2));
        assertThat(verify()).containsExactly(root(FIRST_DAY, RootFinding.Fault.MISSING));
    }

    private MongoCollection<Document> roots() {
        return ledger.part(MongoOperations.class).getCollection("credit-roots");
    }

    private Path file() {
        return folder.resolve("data/credit-roots.txt");
    }

    private static LedgerFinding root(String day, RootFinding.Fault fault) {
        return new LedgerFinding.OfRoot(new RootFinding(day, fault));
    }

    private List<LedgerFinding> verify() {
        var found = new ArrayList<LedgerFinding>();
        var report = ledger.desk().verify(TEST, found::add);
        assertThat(report.findings()).isEqualTo(found.size());
        return found;
    }

    private Seals seals() {
        return ledger.part(Seals.class);
    }

    private CreditAccount account(PersonId person, Posting... postings) {
        return CreditAccount.of(person, 2026, List.of(postings), seals());
    }

    private void store(CreditAccount account) {
        ledger.part(MongoOperations.class).insert(account, ACCOUNTS);
    }

    private Document stored(CreditAccount account) {
        var document = new Document();
        ledger.part(MongoOperations.class).getConverter().write(account, document);
        return document;
    }

    private void change(String id, Consumer<Document> change) {
        var document = Objects.requireNonNull(
                collection().find(new Document("_id", id)).first());
        change.accept(document);
        collection().replaceOne(new Document("_id", id), document);
    }

    private MongoCollection<Document> collection() {
        return ledger.part(MongoOperations.class).getCollection(ACCOUNTS);
    }

    private static List<Document> entries(Document account) {
        return account.getList("entries", Document.class);
    }

    private static LedgerFinding broken(@Nullable String entry, Verdict.Fault fault) {
        return new LedgerFinding.Broken(new AccountId(LI_NAS), entry == null ? null : new EntryId(entry), fault);
    }

    private static Posting later(Posting it, Duration time) {
        return new Posting(
                it.id(),
                it.change(),
                it.counter(),
                it.ruleSet(),
                it.rule(),
                it.evidence(),
                it.posted().plus(time),
                it.organization(),
                it.reverses());
    }

    private static Posting changed(Posting it, long hundredths) {
        return new Posting(
                it.id(),
                new CreditChange(hundredths),
                it.counter(),
                it.ruleSet(),
                it.rule(),
                it.evidence(),
                it.posted(),
                it.organization(),
                it.reverses());
    }
}

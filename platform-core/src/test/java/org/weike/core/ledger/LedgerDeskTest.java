package org.weike.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditTrail;
import org.weike.core.credit.AccountId;
import org.weike.core.credit.Balance;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditChange;
import org.weike.core.credit.CreditCorrected;
import org.weike.core.credit.CreditPosted;
import org.weike.core.credit.CreditReckoned;
import org.weike.core.credit.CreditTime;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.TreeChange;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Compares ledgers with plain sums over the documents in the store. */
@SpringBootTest(classes = TestPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class LedgerDeskTest {

    private static final int YEAR = 2026;
    private static final Actor.Platform PLATFORM = new Actor.Platform("test");

    /** 曾 is read zeng as a name, and comes first by code points. */
    private static final List<String> SURNAMES = List.of("王", "曾", "安", "李");

    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    private LedgerDesk desk;

    @Autowired
    private DatedLedgerDesk dated;

    @Autowired
    private AuditDesk audit;

    @Autowired
    private OrganizationDesk organizations;

    @Autowired
    private RosterDesk roster;

    @Autowired
    private ArrivalDesk arrivals;

    @Autowired
    private RoleDesk roles;

    @Autowired
    private CreditAccounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Search search;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private YearAnnouncer years;

    @Autowired
    private OrganizationDirectory tree;

    @Autowired
    private MovableClock clock;

    private final Random random = new Random(20_260_302);
    private final List<OrganizationId> nodes = new ArrayList<>();
    private final List<OrganizationId> branches = new ArrayList<>();
    private final List<PersonId> people = new ArrayList<>();
    private final Set<PersonId> secretaries = new HashSet<>();

    @BeforeAll
    void populate() {
        var province = add(Kind.PROVINCE, "示范省", null);
        for (int city = 0; city < 2; city++) {
            var cityNode = add(Kind.CITY, "市" + city, province);
            for (int county = 0; county < 2; county++) {
                var countyNode = add(Kind.COUNTY, "县" + city + county, cityNode);
                for (int branch = 0; branch < 3; branch++) {
                    branches.add(add(Kind.BRANCH, "支部" + city + county + branch, countyNode));
                }
            }
        }
        for (int i = 0; i < 150; i++) {
            addPerson(i, i % 10 == 0 ? any(nodes) : any(branches));
        }
        people.stream().filter(it -> random.nextInt(3) > 0).toList().forEach(it -> earn(it, YEAR));
        people.stream().filter(it -> random.nextInt(3) == 0).toList().forEach(it -> earn(it, YEAR - 1));
        settle();
    }

    private OrganizationId add(Kind kind, String name, @Nullable OrganizationId parent) {
        var done = (TreeChange.Done) organizations.add(PLATFORM, kind, name, parent, null);
        nodes.add(done.organization().id());
        return done.organization().id();
    }

    private void addPerson(int number, OrganizationId home) {
        var id = new PersonId("p" + number);
        var form = PersonForm.of(SURNAMES.get(number % SURNAMES.size()) + number, new StaffNumber("S" + number));
        var status = Status.of(isMember(id) ? Status.Standing.FULL : Status.Standing.NOT_A_MEMBER, since(id));
        var added = (PersonChange.Done) roster.addAs(PLATFORM, id, home, form, status);
        people.add(id);
        if (number % 7 == 0) {
            roster.host(PLATFORM, id, added.card().person().rev(), any(branches), Membership.Kind.FLOATING);
        }
        if (number % 11 == 0) {
            roles.grant(PLATFORM, id, Role.SECRETARY, branches.getFirst());
            secretaries.add(id);
        }
    }

    /** Every third has belonged for longer than the ledger has. */
    private static Instant since(PersonId person) {
        boolean longAgo = Integer.parseInt(person.value().substring(1)) % 3 == 0;
        return longAgo ? Instant.parse("2020-03-02T01:00:00Z") : TestPlatform.MONDAY_AT_NINE;
    }

    /** One in thirteen is a worker who is no member. */
    private static boolean isMember(PersonId person) {
        return Integer.parseInt(person.value().substring(1)) % 13 != 1;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void earn(PersonId person, int year) {
        var balance = new Balance(
                CreditHours.ofHundredths(random.nextInt(4_000)), CreditHours.ofHundredths(25L * random.nextInt(80)));
        var id = AccountId.of(person, year, 1);
        var account =
                new CreditAccount(id, person, year, 1, "", List.of(), balance, "", 0, TestPlatform.MONDAY_AT_NINE);
        mongo.remove(Query.query(Criteria.where("_id").is(id.value())), "credit-accounts");
        accounts.post(account);
        events.publishEvent(new CreditPosted(person, year));
    }

    /** Twice, because what shows a changed record is announced when that one is read. */
    private void settle() {
        for (int i = 0; i < 3; i++) {
            search.await(search.changed("credit-years", List.of()), LONG);
        }
    }

    private Map<PersonId, List<OrganizationId>> ways() {
        var parents = new HashMap<String, String>();
        mongo.findAll(Document.class, "organizations")
                .forEach(it -> parents.put(it.getString("_id"), it.get("parent", "")));
        var ways = new HashMap<PersonId, List<OrganizationId>>();
        for (Document person : mongo.findAll(Document.class, "people")) {
            var way = new ArrayList<OrganizationId>();
            for (var at = person.getString("home"); at != null && !at.isEmpty(); at = parents.get(at)) {
                way.add(new OrganizationId(at));
            }
            ways.put(new PersonId(person.getString("_id")), way);
        }
        return ways;
    }

    /** The sum over raw documents, for those at home below the node. */
    private LedgerSum plainSum(OrganizationId node, int year) {
        long count = 0;
        long owing = 0;
        long completed = 0;
        long[] hours = new long[4];
        var accounts = plainAccounts();
        for (var each : ways().entrySet()) {
            var own = plainHours(each.getKey(), year, accounts);
            boolean counted = own[4] == 1 || CreditTime.yearOf(since(each.getKey())) <= year;
            if (counted && each.getValue().contains(node)) {
                count++;
                owing += own[0] > 0 ? 1 : 0;
                completed += own[0] > 0 && own[3] == 0 ? 1 : 0;
                IntStream.range(0, 4).forEach(it -> hours[it] += own[it]);
            }
        }
        return new LedgerSum(count, owing, completed, hours(hours));
    }

    private static Hours hours(long[] hundredths) {
        return Hours.ofHundredths(hundredths[0], hundredths[1], hundredths[2], hundredths[3]);
    }

    private Map<String, Document> plainAccounts() {
        return mongo.findAll(Document.class, "credit-accounts").stream()
                .collect(Collectors.toMap(it -> it.getString("_id"), Function.identity()));
    }

    /** Who joined on 2 March is asked for 305 of the 365 days of that year, and for none before it. */
    private long targetOf(PersonId person, int year) {
        long whole = secretaries.contains(person) ? 5_600 : 3_200;
        int joined = CreditTime.yearOf(since(person));
        if (!isMember(person) || year < joined) {
            return 0;
        }
        return year > joined || joined < YEAR ? whole : Math.round(whole * 305 / 365.0);
    }

    /** Target, centralized, online, shortfall, and whether there is an account. */
    private long[] plainHours(PersonId person, int year, Map<String, Document> accounts) {
        var account = accounts.get(person.value() + ":" + year);
        var balance = account == null ? new Document() : account.get("balance", new Document());
        long target = targetOf(person, year);
        long centralized = balance.get("centralized", 0L);
        long online = balance.get("online", 0L);
        long missing = Math.max(0, target - centralized - online);
        return new long[] {target, centralized, online, missing, account == null ? 0 : 1};
    }

    @Test
    void sumsAreThoseOfTheDocumentsAtEveryNode() {
        for (OrganizationId node : nodes) {
            for (int year : List.of(YEAR, YEAR - 1)) {
                var ledger = desk.open(PLATFORM, node, LedgerPeriod.wholeYear(year));
                assertThat(ledger.sum()).isEqualTo(plainSum(node, year));
                var below = desk.organizations(PLATFORM, LedgerQuestion.of(node, year));
                assertThat(below.sum()).isEqualTo(ledger.sum());
                below.rows()
                        .forEach(it -> assertThat(it.sum())
                                .isEqualTo(plainSum(it.organization().id(), year)));
            }
        }
    }

    @Test
    void rowsAreThoseAtHomeWithTheirHours() {
        var ways = ways();
        var accounts = plainAccounts();
        for (OrganizationId node : nodes) {
            var expected = new HashMap<PersonId, Hours>();
            ways.forEach((person, way) -> {
                if (way.contains(node)) {
                    expected.put(person, hours(plainHours(person, YEAR, accounts)));
                }
            });

            var rows = desk.people(PLATFORM, LedgerQuestion.of(node, YEAR).page(0, 1_000));

            assertThat(rows.rows().stream().collect(Collectors.toMap(PersonRow::person, PersonRow::hours)))
                    .isEqualTo(expected);
            assertThat(rows.total()).isEqualTo(expected.size());
        }
    }

    @Test
    void showsOnlyThoseShortFromTheMostOnAndPageByPage() {
        var question = LedgerQuestion.of(nodes.getFirst(), YEAR)
                .only(LedgerFilter.EVERYBODY.onlyThoseShort())
                .ordered(new LedgerOrder(LedgerOrder.By.SHORTFALL, true));
        var all = desk.people(PLATFORM, question.page(0, 1_000)).rows();

        var paged = new ArrayList<PersonRow>();
        for (int from = 0; from < all.size(); from += 7) {
            paged.addAll(desk.people(PLATFORM, question.page(from, 7)).rows());
        }

        assertThat(paged).isEqualTo(all);
        assertThat(all).isNotEmpty().allMatch(PersonRow::isShort);
        assertThat(all)
                .isSortedAccordingTo(
                        Comparator.comparing((PersonRow it) -> it.hours().shortfall())
                                .reversed());
    }

    @Test
    void showsGuestsWhenAskedAndCountsThemAtHomeOnly() {
        for (OrganizationId branch : branches) {
            var question = LedgerQuestion.of(branch, YEAR).page(0, 1_000);
            var home = desk.people(PLATFORM, question);
            var both = desk.people(PLATFORM, question.only(LedgerFilter.EVERYBODY.withGuests()));

            assertThat(both.rows().stream().filter(it -> !it.guest()).toList()).isEqualTo(home.rows());
            assertThat(both.sum()).isEqualTo(home.sum());
        }
    }

    @Test
    void sumsGuestsInAColumnOfTheirOwn() {
        var ways = ways();
        var accounts = plainAccounts();
        var parents = nodes.stream().filter(it -> !branches.contains(it)).toList();
        for (OrganizationId parent : parents) {
            for (var row : desk.organizations(PLATFORM, LedgerQuestion.of(parent, YEAR))
                    .rows()) {
                long[] earned = new long[2];
                guests(row.organization().id(), ways).forEach(guest -> {
                    var own = plainHours(guest, YEAR, accounts);
                    earned[0] += 1;
                    earned[1] += own[1] + own[2];
                });
                assertThat(row.guests().people()).isEqualTo(earned[0]);
                assertThat(row.guests().hours().earned()).isEqualTo(new CreditChange(earned[1]));
            }
        }
    }

    /** Those whom the node or one below it hosts, and who are at home outside of it. */
    private List<PersonId> guests(OrganizationId node, Map<PersonId, List<OrganizationId>> ways) {
        var guests = new ArrayList<PersonId>();
        for (Document person : mongo.findAll(Document.class, "people")) {
            var id = new PersonId(person.getString("_id"));
            boolean hosted = person.getList("hosts", Document.class, List.of()).stream()
                    .anyMatch(it -> tree.get()
                            .path(new OrganizationId(it.getString("organization")))
                            .contains(node));
            if (hosted && !Objects.requireNonNull(ways.get(id)).contains(node)) {
                guests.add(id);
            }
        }
        return guests;
    }

    /** A slow machine may need more than the tenth of a second that is waited for, but not every time. */
    @Test
    void showsOwnCorrectionsAndEditsToTheOneWhoMadeThem() {
        var corrector = new Actor.Platform("corrector");
        var person = people.get(6);
        int shown = 0;
        for (int round = 0; round < 5; round++) {
            earn(person, YEAR);
            events.publishEvent(new CreditCorrected(corrector, person, YEAR));
            shown += showsNow(corrector) ? 1 : 0;
            roles.grant(corrector, person, Role.SECRETARY, branches.get(round));
            secretaries.add(person);
            shown += showsNow(corrector) ? 1 : 0;
            settle();
        }

        assertThat(shown).isGreaterThan(5);
    }

    private boolean showsNow(Actor actor) {
        var root = nodes.getFirst();
        return desk.open(actor, root, LedgerPeriod.wholeYear(YEAR)).sum().equals(plainSum(root, YEAR));
    }

    @Test
    void isOutOfReachFromASiblingNode() {
        var secretary = new PersonId("p1");
        roles.grant(PLATFORM, secretary, Role.SECRETARY, branches.get(1));
        secretaries.add(secretary);
        settle();
        var actor = Actor.of(secretary);

        assertThat(desk.open(actor, branches.get(1), LedgerPeriod.wholeYear(YEAR))
                        .sum())
                .isEqualTo(plainSum(branches.get(1), YEAR));
        for (OrganizationId other : nodes) {
            if (!other.equals(branches.get(1))) {
                var question = LedgerQuestion.of(other, YEAR);
                assertThatThrownBy(() -> desk.open(actor, other, LedgerPeriod.wholeYear(YEAR)))
                        .isInstanceOf(OutOfReach.class);
                assertThatThrownBy(() -> desk.organizations(actor, question)).isInstanceOf(OutOfReach.class);
                assertThatThrownBy(() -> desk.people(actor, question)).isInstanceOf(OutOfReach.class);
                assertThatThrownBy(() -> desk.export(actor, question, Enum::name, OutputStream.nullOutputStream()))
                        .isInstanceOf(OutOfReach.class);
            }
        }
    }

    @Test
    void followsPostingsRolesAndMoves() {
        var person = people.get(3);
        earn(person, YEAR);
        roles.grant(PLATFORM, person, Role.SECRETARY, branches.get(2));
        secretaries.add(person);
        var city = organizations.children(PLATFORM, nodes.getFirst());
        var county = organizations.children(PLATFORM, city.getFirst().id()).getFirst();
        organizations.move(PLATFORM, county.id(), county.rev(), city.getLast().id());
        settle();

        city.forEach(it -> assertThat(desk.open(PLATFORM, it.id(), LedgerPeriod.wholeYear(YEAR))
                        .sum())
                .isEqualTo(plainSum(it.id(), YEAR)));
    }

    @Test
    void followsAYearThatIsPostedAnew() {
        var person = people.get(9);
        mongo.updateFirst(
                Query.query(
                        Criteria.where("_id").is(AccountId.of(person, YEAR, 1).value())),
                new Update().set("balance.centralized", 1_275L).set("balance.online", 0L),
                "credit-accounts");
        events.publishEvent(new CreditReckoned(YEAR));
        settle();

        var root = nodes.getFirst();
        assertThat(desk.open(PLATFORM, root, LedgerPeriod.wholeYear(YEAR)).sum())
                .isEqualTo(plainSum(root, YEAR));
    }

    @Test
    void writesAWorkbookThatSaysWhoseItIsAndLeavesAnEntry() throws IOException {
        var question = LedgerQuestion.of(branches.getFirst(), YEAR).only(LedgerFilter.EVERYBODY.onlyThoseShort());
        var out = new ByteArrayOutputStream();

        desk.export(PLATFORM, question, Enum::name, out);

        var expected = desk.people(PLATFORM, question.page(0, 1_000)).rows();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = workbook.getSheet(1).orElseThrow().read();
            assertThat(rows.stream().limit(6).map(it -> it.getCellText(0) + "=" + text(it, 1)))
                    .containsExactly(
                            "TITLE=",
                            "NODE=支部000",
                            "YEAR=2026",
                            "FILTER=ONLY_SHORT",
                            "EXPORTED_BY=test",
                            "EXPORTED_AT=2026-03-02 09:00");
            var persons = rows.stream().skip(rows.size() - expected.size()).map(it -> text(it, 1));
            assertThat(persons)
                    .containsExactlyElementsOf(
                            expected.stream().map(PersonRow::staffNumber).toList());
        }
        var entry = trail.recent(AuditQuestion.newest(1).of("ledger.exported"))
                .getFirst()
                .entry();
        assertThat(entry.place()).contains(branches.getFirst());
        assertThat(entry.details()).containsEntry("onlyShort", "true").containsEntry("year", "2026");
    }

    @Test
    void writesMonthsWithoutTargets() throws IOException {
        var question = LedgerQuestion.of(branches.getFirst(), new LedgerPeriod(YEAR, 2, 3));
        var out = new ByteArrayOutputStream();

        desk.export(PLATFORM, question, Enum::name, out);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = workbook.getSheet(1).orElseThrow().read();
            assertThat(rows.stream().map(it -> it.getCellText(0) + "=" + text(it, 1)))
                    .contains("YEAR=2026", "MONTHS=2026-02-01 — 2026-03-31");
            assertThat(rows.stream().map(LedgerDeskTest::line))
                    .contains("NAME STAFF_NUMBER HOME CENTRALIZED ONLINE EARNED GUEST");
            assertThat(workbook.getFirstSheet().read().stream().map(LedgerDeskTest::line))
                    .contains("ORGANIZATION HEADCOUNT CENTRALIZED ONLINE EARNED GUEST_COUNT GUEST_HOURS");
        }
        var entry = trail.recent(AuditQuestion.newest(1).of("ledger.exported"))
                .getFirst()
                .entry();
        assertThat(entry.details()).containsEntry("months", "2–3");
    }

    @Test
    void writesWhatWasThereOnADayWithTheDayInItsHead() throws IOException {
        var day = LocalDate.of(YEAR, 1, 31);
        var question = LedgerQuestion.of(branches.getFirst(), YEAR).only(LedgerFilter.EVERYBODY.withGuests());
        var out = new ByteArrayOutputStream();

        dated.export(PLATFORM, question, day, Enum::name, out);

        var expected = dated.people(PLATFORM, question.page(0, 1_000), day).rows();
        assertThat(expected).isNotEmpty().hasSizeLessThan(atHome(branches.getFirst()));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = workbook.getSheet(1).orElseThrow().read();
            assertThat(rows.stream().limit(5).map(it -> it.getCellText(0) + "=" + text(it, 1)))
                    .containsExactly("TITLE=", "NODE=支部000", "YEAR=2026", "DAY=2026-01-31", "FILTER=EVERYBODY");
            assertThat(rows.stream().map(LedgerDeskTest::line))
                    .contains("NAME STAFF_NUMBER HOME TARGET CENTRALIZED ONLINE SHORTFALL");
            var persons = rows.stream().skip(rows.size() - expected.size()).map(it -> text(it, 1));
            assertThat(persons)
                    .containsExactlyElementsOf(
                            expected.stream().map(PersonRow::staffNumber).toList());
            assertThat(workbook.getFirstSheet().read().stream().map(LedgerDeskTest::line))
                    .contains("ORGANIZATION HEADCOUNT TARGET CENTRALIZED ONLINE SHORTFALL COMPLETED");
        }
        var entry = trail.recent(AuditQuestion.newest(1).of("ledger.exported"))
                .getFirst()
                .entry();
        assertThat(entry.place()).contains(branches.getFirst());
        assertThat(entry.details()).containsEntry("day", "2026-01-31").containsEntry("guests", "false");
    }

    private int atHome(OrganizationId node) {
        return desk.people(PLATFORM, LedgerQuestion.of(node, YEAR).page(0, 1_000))
                .rows()
                .size();
    }

    @Test
    void listsNamesAsTheyAreReadTodayAndOnAnyDay() {
        var question = LedgerQuestion.of(nodes.getFirst(), YEAR).page(0, 1_000);

        var now = desk.people(PLATFORM, question).rows().stream()
                .map(PersonRow::name)
                .toList();
        var then = dated.people(PLATFORM, question, LocalDate.of(YEAR, 12, 31)).rows().stream()
                .map(PersonRow::name)
                .toList();

        assertThat(now.stream().map(it -> it.substring(0, 1)).distinct()).containsExactly("安", "李", "王", "曾");
        assertThat(then).isEqualTo(now);
        var backwards = question.ordered(new LedgerOrder(LedgerOrder.By.NAME, true));
        assertThat(dated.people(PLATFORM, backwards, LocalDate.of(YEAR, 12, 31)).rows())
                .extracting(PersonRow::name)
                .isEqualTo(now.reversed());
    }

    private static String line(Row row) {
        return row.stream().map(Cell::getText).collect(Collectors.joining(" "));
    }

    @Test
    void asksMonthsForNothingThatIsAskedOfAYear() {
        var months = LedgerQuestion.of(branches.getFirst(), new LedgerPeriod(YEAR, 1, 11));

        assertThatThrownBy(() -> months.only(LedgerFilter.EVERYBODY.onlyThoseShort()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> months.ordered(new LedgerOrder(LedgerOrder.By.SHORTFALL, true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerPeriod(YEAR, 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerPeriod(YEAR, 1, 13)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerPeriod(YEAR, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    @Test
    void findsActsAtANodeOrBelowItAndSaysWhereToGoOn() {
        var branch = branches.getFirst();
        var county = tree.get().path(branch).get(2);
        IntStream.range(0, 3).forEach(it -> trail.record(PLATFORM, AuditEntry.at(branch, "search.tried", "x" + it)));
        trail.record(PLATFORM, AuditEntry.at(branches.getLast(), "search.tried", "elsewhere"));
        trail.record(PLATFORM, AuditEntry.of("search.tried", "nowhere"));
        var question = AuditQuestion.newest(2).of("search.tried");

        var first = audit.search(PLATFORM, new AuditSearch(question, county));
        var second =
                audit.search(PLATFORM, new AuditSearch(question.before(Objects.requireNonNull(first.next())), county));

        assertThat(first.lines()).extracting(it -> it.act().entry().subject()).containsExactly("x2", "x1");
        assertThat(second.lines()).extracting(it -> it.act().entry().subject()).containsExactly("x0");
        assertThat(second.next()).isNull();
    }

    @Test
    void tellsWhyATransferWasDeclined() {
        var person = people.get(2);
        var card = (PersonChange.Done)
                roster.proposeTransfer(PLATFORM, person, revisionOf(person), otherThan(homeOf(person)));

        arrivals.decline(PLATFORM, person, card.card().person().rev(), "人在外地，本支部无法接收");

        var line = audit.search(
                        PLATFORM, new AuditSearch(AuditQuestion.newest(1).of("person.transferDeclined"), null))
                .lines()
                .getFirst();
        assertThat(line.act().entry().subject()).isEqualTo(person.value());
        assertThat(line.reason()).isEqualTo("人在外地，本支部无法接收");
    }

    private OrganizationId otherThan(OrganizationId home) {
        return branches.stream().filter(it -> !it.equals(home)).findFirst().orElseThrow();
    }

    private OrganizationId homeOf(PersonId person) {
        return new OrganizationId(Objects.requireNonNull(mongo.findById(person.value(), Document.class, "people"))
                .getString("home"));
    }

    private long revisionOf(PersonId person) {
        return Objects.requireNonNull(mongo.findById(person.value(), Document.class, "people"))
                .getLong("rev");
    }

    @Test
    void tellsEverybodyWhichExportsIncludedThem() throws IOException {
        var member = people.get(5);
        var home = ways().get(member);
        var node = Objects.requireNonNull(home).getFirst();
        var before = audit.exportsThatIncludedMe(Actor.of(member), 50).size();
        desk.export(PLATFORM, LedgerQuestion.of(node, YEAR), Enum::name, OutputStream.nullOutputStream());
        branches.stream().filter(it -> !it.equals(node)).limit(1).forEach(this::export);

        var included = audit.exportsThatIncludedMe(Actor.of(member), 50);

        assertThat(included).hasSize(before + 1);
        assertThat(included.getFirst().export().entry().place()).contains(node);
    }

    private void export(OrganizationId node) {
        try {
            desk.export(PLATFORM, LedgerQuestion.of(node, YEAR), Enum::name, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void showsActsOnlyAtNodesWithinReach() {
        var administrator = new PersonId("p2");
        var county = organizations
                .children(
                        PLATFORM,
                        organizations
                                .children(PLATFORM, nodes.getFirst())
                                .getFirst()
                                .id())
                .getFirst();
        roles.grant(PLATFORM, administrator, Role.COUNTY_ADMINISTRATOR, county.id());

        var seen = audit.recent(Actor.of(administrator), AuditQuestion.newest(500));

        assertThat(seen).isNotEmpty().extracting(it -> it.entry().place()).allMatch(it -> it.isPresent());
        var below = organizations.children(PLATFORM, county.id()).stream()
                .map(Organization::id)
                .toList();
        assertThat(seen)
                .extracting(it -> it.entry().place().orElseThrow())
                .allMatch(it -> it.equals(county.id()) || below.contains(it));
        assertThatThrownBy(() -> audit.recent(Actor.of(new PersonId("p4")), AuditQuestion.newest(10)))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void opensANewYearForEverybody() {
        clock.moveTo(Instant.parse("2027-01-01T00:00:00Z"));
        years.openYear();
        settle();

        var sum = desk.open(PLATFORM, nodes.getFirst(), LedgerPeriod.wholeYear(YEAR + 1))
                .sum();
        clock.moveTo(TestPlatform.MONDAY_AT_NINE);

        assertThat(desk.open(PLATFORM, nodes.getFirst(), LedgerPeriod.wholeYear(YEAR))
                        .sum())
                .isEqualTo(plainSum(nodes.getFirst(), YEAR));
        assertThat(sum.people()).isEqualTo(people.size());
        assertThat(sum.hours().earned()).isEqualTo(new CreditChange(0));
    }

    @Test
    void opensAYearOnceAlsoIfSomebodyBelongsToALaterOne() {
        clock.moveTo(Instant.parse("2019-07-01T00:00:00Z"));
        years.openYear();
        long told = search.changed("person", List.of()).number();
        years.openYear();
        clock.moveTo(TestPlatform.MONDAY_AT_NINE);

        assertThat(search.changed("person", List.of()).number()).isEqualTo(told + 1);
    }
}

package org.weike.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What the raw documents of the store say, read in the plainest way: no tree in memory, no index, no balances, no rules
 * of the platform. It is slow, and shares nothing with what it is compared to.
 */
final class NaiveProvince {

    private static final Set<String> SEEING = Set.of(
            "PROVINCE_ADMINISTRATOR",
            "CITY_ADMINISTRATOR",
            "COUNTY_ADMINISTRATOR",
            "ORGANIZER",
            "CLASS_TEACHER",
            "SECRETARY",
            "INSTRUCTOR",
            "INSPECTOR");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Document> people = new HashMap<>();
    private final Map<String, List<Document>> terms = new HashMap<>();
    private final Map<String, long[]> hours = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, List<Document>> entries = new HashMap<>();

    NaiveProvince(MongoOperations store) {
        for (Document each : store.getCollection("organizations").find()) {
            parents.put(each.getString("_id"), each.getString("parent"));
        }
        for (Document each : store.getCollection("people").find()) {
            people.put(each.getString("_id"), each);
        }
        for (Document each : store.getCollection("roles").find()) {
            terms.put(each.getString("_id"), each.getList("terms", Document.class));
        }
        for (Document each : store.getCollection("credit-accounts").find()) {
            add(each);
        }
    }

    private void add(Document account) {
        var sums = hours.computeIfAbsent(
                account.getString("person") + ":" + account.getInteger("year"), it -> new long[2]);
        for (Document entry : account.getList("entries", Document.class)) {
            var posting = entry.get("posting", Document.class);
            entries.computeIfAbsent(
                            account.getString("person") + ":" + account.getInteger("year"), it -> new ArrayList<>())
                    .add(posting);
            long change = posting.get("change", Document.class).getLong("hundredths");
            sums[posting.getString("counter").equals("CENTRALIZED") ? 0 : 1] += change;
        }
    }

    List<String> organizations() {
        return parents.keySet().stream().sorted().toList();
    }

    List<String> everybody() {
        return people.keySet().stream().sorted().toList();
    }

    /** Everybody who has any role, and every tenth of the others. */
    List<String> actors() {
        return everybody().stream()
                .filter(it -> terms.containsKey(it) || it.hashCode() % 10 == 0)
                .toList();
    }

    String name(String person) {
        return people.getOrDefault(person, new Document()).getString("name");
    }

    String standing(String person) {
        return people.getOrDefault(person, new Document())
                .get("status", Document.class)
                .getString("standing");
    }

    boolean sees(String actor, String node) {
        var granted = terms.getOrDefault(actor, List.of()).stream()
                .filter(it -> it.get("until") == null && SEEING.contains(it.getString("role")))
                .map(it -> it.getString("node"))
                .toList();
        return above(node).stream().anyMatch(granted::contains);
    }

    boolean seesPerson(String actor, String person) {
        return places(person).anyMatch(it -> sees(actor, it));
    }

    boolean isAtHome(String person, String node) {
        return above(home(person)).contains(node);
    }

    boolean isSeenFrom(String person, String node) {
        return places(person).anyMatch(it -> above(it).contains(node));
    }

    private Stream<String> places(String person) {
        var hosts = people.getOrDefault(person, new Document()).getList("hosts", Document.class, List.of());
        return Stream.concat(Stream.of(home(person)), hosts.stream().map(it -> it.getString("organization")));
    }

    private String home(String person) {
        return people.getOrDefault(person, new Document()).getString("home");
    }

    private Set<String> above(String node) {
        var way = new HashSet<String>();
        for (String at = node; at != null; at = parents.get(at)) {
            way.add(at);
        }
        return way;
    }

    /** The same over those who were here when the day ended or had an account, with what was posted until then. */
    List<Long> sumsAsOf(String node, int year, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(CHINA).toInstant();
        var until = new HashMap<String, long[]>();
        entries.forEach((account, all) -> {
            long[] sums = until.computeIfAbsent(account, it -> new long[2]);
            for (Document entry : all) {
                if (entry.getDate("posted").toInstant().isBefore(end)) {
                    sums[entry.getString("counter").equals("CENTRALIZED") ? 0 : 1] +=
                            entry.get("change", Document.class).getLong("hundredths");
                }
            }
        });
        return sums(
                everybody().stream()
                        .filter(it -> above(homeBefore(it, end)).contains(node))
                        .filter(it -> until.containsKey(it + ":" + year)
                                || since(it).stream().anyMatch(since -> since.isBefore(end))),
                year,
                until);
    }

    /** People, and both counters, from what these people were posted in months of the year, or outside of it. */
    List<Long> sumsOfMonths(Stream<String> persons, int year, int from, int to) {
        long[] sums = new long[3];
        persons.forEach(person -> {
            sums[0]++;
            for (Document entry : entries.getOrDefault(person + ":" + year, List.of())) {
                var posted = entry.getDate("posted").toInstant().atZone(CHINA);
                int month = posted.getYear() < year ? 1 : posted.getYear() > year ? 12 : posted.getMonthValue();
                if (from <= month && month <= to) {
                    sums[entry.getString("counter").equals("CENTRALIZED") ? 1 : 2] +=
                            entry.get("change", Document.class).getLong("hundredths");
                }
            }
        });
        return List.of(sums[0], sums[1], sums[2]);
    }

    /** The id of some entry of a person's year that is no correction; empty without one. */
    Optional<String> entry(String person, int year) {
        return entries.getOrDefault(person + ":" + year, List.of()).stream()
                .map(it -> it.getString("_id"))
                .findFirst();
    }

    private String homeBefore(String person, Instant end) {
        return people.getOrDefault(person, new Document()).getList("past", Document.class, List.of()).stream()
                .filter(it -> !it.getDate("until").toInstant().isBefore(end))
                .map(it -> it.getString("home"))
                .findFirst()
                .orElse(home(person));
    }

    /** People, those who miss nothing, target, both counters, and what is missing, over these people. */
    List<Long> sums(Stream<String> persons, int year) {
        return sums(persons, year, hours);
    }

    private List<Long> sums(Stream<String> persons, int year, Map<String, long[]> earned) {
        long[] sums = new long[6];
        persons.forEach(person -> {
            long[] own = earned.getOrDefault(person + ":" + year, new long[2]);
            boolean secretary = terms.getOrDefault(person, List.of()).stream()
                    .anyMatch(it ->
                            it.get("until") == null && it.getString("role").equals("SECRETARY"));
            long target = Math.round((secretary ? 5600 : 3200) * shareOfDays(person, year));
            long missing = Math.max(0, target - own[0] - own[1]);
            sums[0]++;
            sums[1] += target > 0 && missing == 0 ? 1 : 0;
            sums[2] += target;
            sums[3] += own[0];
            sums[4] += own[1];
            sums[5] += missing;
        });
        var list = new ArrayList<Long>();
        for (long sum : sums) {
            list.add(sum);
        }
        return list;
    }

    /** How many of the days of the year they had been somebody here when the day ended. */
    private double shareOfDays(String person, int year) {
        return shares.computeIfAbsent(person + ":" + year, it -> countDays(person, year));
    }

    private double countDays(String person, int year) {
        var all = since(person);
        int days = 0;
        var first = LocalDate.of(year, 1, 1);
        for (var day = first; day.getYear() == year; day = day.plusDays(1)) {
            var end = day.plusDays(1).atStartOfDay(CHINA).toInstant();
            days += all.stream().anyMatch(it -> it.isBefore(end)) ? 1 : 0;
        }
        return days / (double) first.lengthOfYear();
    }

    private List<Instant> since(String person) {
        var document = people.getOrDefault(person, new Document());
        return Stream.concat(Stream.of(document), document.getList("past", Document.class, List.of()).stream())
                .map(it -> it.get("status", Document.class).getDate("since").toInstant())
                .toList();
    }
}

package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Chooses the index that leads to a query's documents by touching the fewest entries; the maps count them exactly. */
final class Planner {

    static final Range EVERYTHING = Range.between(new byte[] {0}, new byte[] {(byte) 0xFF});
    private static final byte[] NOTHING = {};

    /** More combinations of values than these are not worth a stretch each. */
    private static final int COMBINATIONS = 10_000;

    /** A sorted walk with a limit stops early, but meets at least so many that other conditions leave out. */
    private static final int WALKED_FOR_EACH_FOUND = 10;

    private static final int COUNTED_STRETCHES = 100;

    private final MVMap<byte[], byte[]> documents;
    private final Conditions conditions;
    private final Map<String, Boolean> order;
    private final long wanted;

    /** Without a limit, {@code wanted} is the largest number. */
    Planner(MVMap<byte[], byte[]> documents, Document query, @Nullable Document orderBy, long wanted) {
        this.documents = documents;
        conditions = Conditions.of(query);
        order = orderOf(orderBy);
        this.wanted = wanted;
    }

    Plan choose(PrimaryIndex primary, List<OrderedIndex> indexes) {
        var ways = new ArrayList<Way>();
        ways.add(along(primary).orElseThrow());
        if (ways.getFirst().entries() > 1) {
            indexes.forEach(it -> along(it).ifPresent(ways::add));
        }
        long most = ways.stream().mapToLong(Way::entries).min().orElseThrow();
        boolean served = ways.stream().anyMatch(Way::isNarrowed);
        return ways.stream()
                .map(it -> considered(it, most))
                .min(Comparator.comparingLong(Considered::cost))
                .map(it -> plan(it, served))
                .orElseThrow();
    }

    private static Map<String, Boolean> orderOf(@Nullable Document orderBy) {
        var order = new LinkedHashMap<String, Boolean>();
        if (orderBy != null) {
            orderBy.forEach((path, direction) -> order.put(path, ((Number) direction).intValue() > 0));
        }
        return order;
    }

    private Optional<Way> along(StoredIndex index) {
        var stretches = new ArrayList<byte[]>(List.of(NOTHING));
        var pinned = new HashSet<String>();
        var used = new HashSet<String>();
        List<Range> result = null;
        boolean provesPresence = false;
        for (IndexKey key : index.getKeys()) {
            Optional<List<Range>> demanded = usable(index, key.getKey(), used);
            if (demanded.isEmpty()) {
                break;
            }
            used.add(firstStep(key.getKey()));
            List<Range> ranges = directed(demanded.get(), key.isAscending());
            provesPresence |= !includesNull(demanded.get());
            result = combine(stretches, ranges);
            if (!Conditions.arePoints(ranges) || result.size() > COMBINATIONS) {
                break;
            }
            if (ranges.size() == 1) {
                pinned.add(key.getKey());
            }
            stretches.clear();
            result.forEach(it -> stretches.add(it.from()));
        }
        if (index.leavesOut() && !provesPresence) {
            return Optional.empty();
        }
        List<Range> whole = result == null ? List.of(EVERYTHING) : result;
        return Optional.of(new Way(index, whole, pinned, entries(index, whole)));
    }

    private Optional<List<Range>> usable(StoredIndex index, String path, Set<String> used) {
        boolean lists = index.hasLists();
        if ((lists && used.contains(firstStep(path))) || hasPosition(path)) {
            return Optional.empty();
        }
        return conditions.on(path, lists);
    }

    private static String firstStep(String path) {
        return Utils.firstFragment(path);
    }

    /** A path like {@code list.0} means an element to a query, but a field named 0 to an index. */
    private static boolean hasPosition(String path) {
        return path.chars().anyMatch(Character::isDigit)
                && Utils.splitPath(path).stream().anyMatch(it -> it.chars().allMatch(Character::isDigit));
    }

    private static boolean includesNull(List<Range> ranges) {
        byte[] nothing = OrderedBytes.of(Missing.getInstance());
        return ranges.stream().anyMatch(it -> it.includes(nothing));
    }

    private static List<Range> directed(List<Range> ranges, boolean ascending) {
        if (ascending) {
            return ranges;
        }
        return ranges.stream().map(Range::inverted).toList().reversed();
    }

    private static List<Range> combine(List<byte[]> prefixes, List<Range> ranges) {
        var combined = new ArrayList<Range>();
        for (byte[] prefix : prefixes) {
            ranges.forEach(it -> combined.add(it.behind(prefix)));
        }
        return combined;
    }

    private Considered considered(Way way, long most) {
        Optional<Boolean> direction = way.index().hasLists() ? Optional.empty() : directionOf(way);
        boolean sorted = order.isEmpty() || direction.isPresent();
        long touched = sorted ? walked(way.entries(), most) : way.entries();
        long lookups = way.index() instanceof PrimaryIndex ? 0 : touched;
        long sorting = sorted ? 0 : touched;
        boolean backward = !order.isEmpty() && direction.isPresent() && !direction.get();
        return new Considered(way, backward, sorted, touched + lookups + sorting);
    }

    private Plan plan(Considered best, boolean served) {
        var way = best.way();
        return new Plan(way.index(), way.stretches(), best.backward(), best.sorted(), best.cost(), served, documents);
    }

    /** How many entries are walked until enough are found, if at most so many fit and lie evenly among them. */
    private long walked(long entries, long fitting) {
        if (wanted >= entries) {
            return entries;
        }
        long apart = Math.max(WALKED_FOR_EACH_FOUND, entries / Math.max(1, fitting));
        return apart >= entries / wanted ? entries : wanted * apart;
    }

    /** Whether the index runs as the sort does (true), the other way round (false), or neither. */
    private Optional<Boolean> directionOf(Way way) {
        Set<String> pinned = way.pinned();
        var asked = new ArrayList<Map.Entry<String, Boolean>>();
        order.entrySet().stream().filter(it -> !pinned.contains(it.getKey())).forEach(asked::add);
        var offered = new ArrayList<Map.Entry<String, Boolean>>();
        way.index().getKeys().stream()
                .filter(it -> !pinned.contains(it.getKey()))
                .forEach(it -> offered.add(Map.entry(it.getKey(), it.isAscending())));
        offered.add(Map.entry("_id", true));
        if (asked.size() > offered.size()) {
            return Optional.empty();
        }
        boolean forward = asked.isEmpty()
                || asked.getFirst().getValue().equals(offered.getFirst().getValue());
        for (int i = 0; i < asked.size(); i++) {
            boolean sameWay = asked.get(i).getValue().equals(offered.get(i).getValue());
            if (!asked.get(i).getKey().equals(offered.get(i).getKey()) || sameWay != forward) {
                return Optional.empty();
            }
        }
        return Optional.of(forward);
    }

    private static long entries(StoredIndex index, List<Range> stretches) {
        MVMap<byte[], byte[]> map = index.entries();
        if (stretches.size() == 1 && stretches.getFirst() == EVERYTHING) {
            return map.sizeAsLong();
        }
        if (index instanceof PrimaryIndex && Conditions.arePoints(stretches)) {
            return stretches.size();
        }
        long counted = 0;
        int sample = Math.min(stretches.size(), COUNTED_STRETCHES);
        for (Range stretch : stretches.subList(0, sample)) {
            counted += rank(map, stretch.to()) - rank(map, stretch.from());
        }
        return sample == 0 ? 0 : counted * stretches.size() / sample;
    }

    private static long rank(MVMap<byte[], byte[]> map, byte[] key) {
        long rank = map.getKeyIndex(key);
        return rank < 0 ? -rank - 1 : rank;
    }

    /** A way to all documents that can fit: the stretches of an index, and how many entries they have. */
    private record Way(StoredIndex index, List<Range> stretches, Set<String> pinned, long entries) {

        /** Whether a condition of the query leaves out some of the index. */
        private boolean isNarrowed() {
            return stretches.size() != 1 || stretches.getFirst() != EVERYTHING;
        }
    }

    /** A way with what taking it costs in this query. */
    private record Considered(Way way, boolean backward, boolean sorted, long cost) {}
}

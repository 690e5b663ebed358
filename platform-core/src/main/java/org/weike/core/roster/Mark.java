package org.weike.core.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an import last wrote into the fields of one organization or person, as fingerprints: a field that reads
 * otherwise was edited by hand, and is kept. 0 stands for a field that no import has written.
 */
public record Mark(String id, List<Integer> prints) {

    static final Mark NONE = new Mark("", List.of());

    private static final List<Heading> FIELDS = List.of(
            Heading.NAME,
            Heading.STAFF_NUMBER,
            Heading.IDENTITY,
            Heading.PHONE,
            Heading.ORGANIZATION,
            Heading.PARENT,
            Heading.CREDIT_CODE,
            Heading.STANDING,
            Heading.FLOATING,
            Heading.SINCE,
            Heading.HOST,
            Heading.MAIL);

    /** Part of every fingerprint ever written, so that those of before still count. */
    private static final int SEED = 10;

    public Mark {
        prints = List.copyOf(prints);
    }

    static Mark of(String id, Map<Heading, Integer> prints) {
        return new Mark(
                id, FIELDS.stream().map(it -> prints.getOrDefault(it, 0)).toList());
    }

    static int print(Object value) {
        int hash = Objects.hash(value.toString(), SEED);
        return hash == 0 ? 1 : hash;
    }

    /** The fingerprint of a field; 0 if there is none. */
    int of(Heading heading) {
        int at = FIELDS.indexOf(heading);
        return at < 0 || at >= prints.size() ? 0 : prints.get(at);
    }

    /** This mark with others written over it. */
    private Mark with(String otherId, Map<Heading, Integer> newer) {
        var merged = new EnumMap<Heading, Integer>(Heading.class);
        FIELDS.forEach(it -> merged.put(it, of(it)));
        merged.putAll(newer);
        return of(otherId, merged);
    }

    /**
     * What a row leaves marked over this mark: the new prints, but for fields that were kept as somebody edited them;
     * nothing where the marks are so already.
     */
    Mark newer(String markedId, Map<Heading, Integer> prints, List<RowProblem> problems) {
        var left = new EnumMap<Heading, Integer>(Heading.class);
        left.putAll(prints);
        problems.stream().filter(it -> it.reason() == RowProblem.Reason.KEPT).forEach(it -> left.remove(it.heading()));
        Mark marked = with(markedId, left);
        return marked.equals(with(markedId, Map.of())) ? NONE : marked;
    }

    boolean isNone() {
        return prints.isEmpty();
    }

    int[] toArray() {
        return prints.stream().mapToInt(it -> it).toArray();
    }

    static Mark ofArray(String id, int[] prints) {
        return new Mark(id, Arrays.stream(prints).boxed().toList());
    }
}

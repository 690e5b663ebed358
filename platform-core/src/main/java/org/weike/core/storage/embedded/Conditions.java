package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields in a way that an ordered index can answer; {@code $and} lists are looked into.
 * Whatever is left out here only makes the answer of an index wider: every document found is checked against the whole
 * query.
 */
final class Conditions {

    private final Map<String, List<List<Range>>> byPath = new HashMap<>();

    private Conditions() {}

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.addAll(query);
        return conditions;
    }

    /**
     * The stretches, in order, outside of which no document can match; empty where the query says nothing usable about
     * the field. A field that holds a list satisfies each condition by another element, so that only one of them may be
     * used.
     */
    Optional<List<Range>> on(String path, boolean lists) {
        List<List<Range>> conditions = byPath.get(path);
        if (conditions == null) {
            return Optional.empty();
        }
        if (lists) {
            return conditions.stream()
                    .filter(Conditions::arePoints)
                    .findFirst()
                    .or(() -> conditions.stream().findFirst());
        }
        return conditions.stream().reduce(Range::intersect);
    }

    static boolean arePoints(List<Range> ranges) {
        return ranges.stream().allMatch(Range::isPoint);
    }

    private void addAll(Document query) {
        query.forEach((path, demanded) -> {
            if (path.equals("$and")) {
                ((Collection<?>) demanded).forEach(each -> addAll((Document) each));
            } else if (!path.startsWith("$")) {
                add(path, demanded);
            }
        });
    }

    private void add(String path, @Nullable Object demanded) {
        if (BsonRegularExpression.isRegularExpression(demanded)) {
            prefixOf(BsonRegularExpression.convertToRegularExpression(demanded))
                    .ifPresent(it -> put(path, List.of(it)));
        } else if (demanded instanceof Document operators && hasOperators(operators)) {
            operators.forEach((operator, operand) -> ranges(operator, operand).ifPresent(it -> put(path, it)));
        } else if (isSingleValue(demanded)) {
            put(path, List.of(Range.point(demanded)));
        }
    }

    private void put(String path, List<Range> ranges) {
        byPath.computeIfAbsent(path, it -> new ArrayList<>()).add(ranges);
    }

    private static boolean hasOperators(Document demanded) {
        return demanded.keySet().stream().anyMatch(it -> it.startsWith("$"));
    }

    private static boolean isSingleValue(@Nullable Object value) {
        return !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }

    private static Optional<List<Range>> ranges(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> isSingleValue(operand) ? Optional.of(List.of(Range.point(operand))) : Optional.empty();
            case "$in" -> operand instanceof Collection<?> values ? points(values) : Optional.empty();
            case "$gt", "$gte", "$lt", "$lte" ->
                isOrdered(operand) ? Optional.of(List.of(range(operator, operand))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<List<Range>> points(Collection<?> values) {
        if (!values.stream().allMatch(Conditions::isSingleValue)) {
            return Optional.empty();
        }
        var points = new TreeMap<byte[], Range>(Arrays::compareUnsigned);
        for (Object value : values) {
            Range point = Range.point(value);
            points.put(point.from(), point);
        }
        return Optional.of(List.copyOf(points.values()));
    }

    /** Whether values of this kind are compared by their own kind only. */
    private static boolean isOrdered(@Nullable Object operand) {
        return operand instanceof Number
                || operand instanceof String
                || operand instanceof Instant
                || operand instanceof Boolean
                || operand instanceof ObjectId
                || operand instanceof UUID
                || operand instanceof BinData;
    }

    private static Range range(String operator, @Nullable Object operand) {
        byte[] value = OrderedBytes.of(operand);
        byte[] kind = {value[0]};
        return switch (operator) {
            case "$gt" -> Range.between(OrderedBytes.after(value), OrderedBytes.after(kind));
            case "$gte" -> Range.between(value, OrderedBytes.after(kind));
            case "$lt" -> Range.between(kind, value);
            default -> Range.between(kind, OrderedBytes.after(value));
        };
    }

    /** The strings that begin as a pattern like {@code ^abc} or {@code ^\Qa.b\E} says. */
    private static Optional<Range> prefixOf(BsonRegularExpression regex) {
        String pattern = regex.getPattern();
        boolean plain = regex.getOptions() == null || regex.getOptions().isEmpty();
        if (!plain || !pattern.startsWith("^") || pattern.contains("|")) {
            return Optional.empty();
        }
        String prefix = pattern.startsWith("^\\Q") ? quoted(pattern) : literal(pattern);
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        byte[] from = OrderedBytes.ofStringPrefix(prefix);
        return Optional.of(Range.between(from, OrderedBytes.after(from)));
    }

    private static String quoted(String pattern) {
        int end = pattern.indexOf("\\E");
        return end < 0 ? pattern.substring(3) : pattern.substring(3, end);
    }

    private static String literal(String pattern) {
        int end = 1;
        while (end < pattern.length() && "\\^$.[]()*+?{}".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        boolean lastIsOptional = end < pattern.length() && "*?{".indexOf(pattern.charAt(end)) >= 0;
        return pattern.substring(1, lastIsOptional ? Math.max(1, end - 1) : end);
    }
}

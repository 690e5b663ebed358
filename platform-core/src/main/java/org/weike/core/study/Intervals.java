package org.weike.core.study;

import java.util.ArrayList;
import java.util.List;

/** Intervals in order and apart from one another: the parts of a line that are already counted, each part once. */
public record Intervals(List<Interval> parts) {

    public static final Intervals NONE = new Intervals(List.of());

    public Intervals {
        parts = List.copyOf(parts);
        requireApart(parts);
    }

    public static Intervals of(long from, long to) {
        return NONE.plus(new Interval(from, to));
    }

    public long length() {
        return parts.stream().mapToLong(Interval::length).sum();
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public boolean contains(long point) {
        return parts.stream().anyMatch(it -> it.from() <= point && point < it.to());
    }

    /** Where the last part ends; 0 if there is none. */
    public long end() {
        return parts.isEmpty() ? 0 : parts.getLast().to();
    }

    public Intervals plus(Interval more) {
        if (more.isEmpty()) {
            return this;
        }
        var merged = new ArrayList<Interval>(parts.size() + 1);
        Interval joined = more;
        int place = 0;
        for (Interval part : parts) {
            if (part.touches(joined)) {
                joined = joined.joined(part);
            } else {
                merged.add(part);
                place += part.to() < joined.from() ? 1 : 0;
            }
        }
        merged.add(place, joined);
        return new Intervals(merged);
    }

    public Intervals plus(Intervals more) {
        Intervals sum = this;
        for (Interval part : more.parts) {
            sum = sum.plus(part);
        }
        return sum;
    }

    public Intervals minus(Intervals less) {
        Intervals rest = this;
        for (Interval part : less.parts) {
            rest = rest.minus(part);
        }
        return rest;
    }

    public Intervals within(Interval bounds) {
        return new Intervals(parts.stream()
                .map(it -> it.within(bounds))
                .filter(it -> !it.isEmpty())
                .toList());
    }

    /** What both have. */
    public Intervals common(Intervals other) {
        return minus(minus(other));
    }

    /** With every gap closed that is no longer than this. */
    public Intervals bridged(long gap) {
        var merged = new ArrayList<Interval>(parts.size());
        for (Interval part : parts) {
            if (!merged.isEmpty() && part.from() - merged.getLast().to() <= gap) {
                merged.add(merged.removeLast().joined(part));
            } else {
                merged.add(part);
            }
        }
        return new Intervals(merged);
    }

    /** Stretched to the bounds at either side where it lies no farther from them than this. */
    Intervals reaching(Interval bounds, long gap) {
        if (parts.isEmpty()) {
            return this;
        }
        long first = parts.getFirst().from();
        var begun = first - bounds.from() <= gap ? plus(new Interval(Math.min(bounds.from(), first), first)) : this;
        return bounds.to() - end() <= gap ? begun.plus(new Interval(end(), Math.max(bounds.to(), end()))) : begun;
    }

    private Intervals minus(Interval less) {
        if (less.isEmpty()) {
            return this;
        }
        var rest = new ArrayList<Interval>(parts.size() + 1);
        for (Interval part : parts) {
            addUnlessEmpty(rest, part.from(), Math.min(part.to(), less.from()));
            addUnlessEmpty(rest, Math.max(part.from(), less.to()), part.to());
        }
        return new Intervals(rest);
    }

    private static void addUnlessEmpty(List<Interval> parts, long from, long to) {
        if (from < to) {
            parts.add(new Interval(from, to));
        }
    }

    private static void requireApart(List<Interval> parts) {
        long end = -1;
        for (Interval part : parts) {
            if (part.isEmpty() || part.from() <= end) {
                throw new IllegalArgumentException("intervals out of order: " + parts);
            }
            end = part.to();
        }
    }
}

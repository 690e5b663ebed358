package org.weike.core.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.weike.core.shared.EditConflict;

/** Faults, in memory. */
final class InMemoryLessonFaults implements LessonFaults {

    private final Map<String, LessonFault> faults = new ConcurrentSkipListMap<>();

    @Override
    public Optional<LessonFault> find(LessonFaultId id) {
        return Optional.ofNullable(faults.get(id.value()));
    }

    @Override
    public boolean add(LessonFault fault) {
        return faults.putIfAbsent(fault.id().value(), fault) == null;
    }

    @Override
    public LessonFault replace(LessonFault fault) {
        var next = fault.next();
        if (find(fault.id()).filter(it -> it.rev() == fault.rev()).isEmpty()) {
            throw new EditConflict("fault " + fault.id().value());
        }
        faults.put(fault.id().value(), next);
        return next;
    }

    @Override
    public List<LessonFault> open(LessonId lesson) {
        return open(Integer.MAX_VALUE).stream()
                .filter(it -> it.lesson().equals(lesson))
                .toList();
    }

    @Override
    public List<LessonFault> open(int atMost) {
        return faults.values().stream()
                .filter(it -> !it.settled())
                .sorted(Comparator.comparing(LessonFault::changed).reversed())
                .limit(atMost)
                .toList();
    }
}

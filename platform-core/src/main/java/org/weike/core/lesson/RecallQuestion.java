package org.weike.core.lesson;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A question at the end of a lesson that calls back what was read, and why the answer is what it is. */
public record RecallQuestion(String question, List<Option> options, String because) {

    public RecallQuestion {
        options = List.copyOf(options);
        if (options.size() < 2 || options.stream().noneMatch(Option::right)) {
            throw new IllegalArgumentException("a question needs two options and a right one: " + question);
        }
    }

    /** Whether several options are right and all of them must be chosen. */
    public boolean isMultiple() {
        return rightOptions().size() > 1;
    }

    /** The places of the right options, from 0. */
    public Set<Integer> rightOptions() {
        return IntStream.range(0, options.size())
                .filter(it -> options.get(it).right())
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isRight(Set<Integer> chosen) {
        return rightOptions().equals(chosen);
    }

    /** One of the answers to choose from. */
    public record Option(String text, boolean right) {}
}

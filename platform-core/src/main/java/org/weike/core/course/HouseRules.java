package org.weike.core.course;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weike.core.course.Catalogue.Entry;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Header;
import org.weike.core.lesson.Problems;
import org.weike.core.lesson.ReadLesson;
import org.weike.core.lesson.RecallQuestion;

/** What every shipped lesson keeps to; lessons of others need not. */
final class HouseRules {

    private static final int LEAST_CHARACTERS = 600;
    private static final int MOST_CHARACTERS = 1_500;
    private static final int LEAST_MINUTES = 3;
    private static final int MOST_MINUTES = 6;
    private static final int LEAST_QUESTIONS = 2;
    private static final int MOST_QUESTIONS = 4;
    private static final double HONEST = 1.3;

    private final Problems problems;

    private HouseRules(Problems problems) {
        this.problems = problems;
    }

    static List<ContentProblem> check(Entry lesson) {
        var problems = new Problems(lesson.file());
        var header = lesson.read().header();
        if (header != null && lesson.read().problems().isEmpty()) {
            new HouseRules(problems).check(header, lesson.read());
        }
        return problems.inOrder();
    }

    private void check(Header header, ReadLesson read) {
        var time = read.readingTime();
        within(Code.LENGTH_OUT_OF_RANGE, time.characters(), LEAST_CHARACTERS, MOST_CHARACTERS);
        if (header.minutes() < LEAST_MINUTES || header.minutes() > MOST_MINUTES) {
            problems.add(0, Code.NUMBER_OUT_OF_RANGE, "minutes", LEAST_MINUTES, MOST_MINUTES);
        }
        if (Math.abs(time.minutes() - header.minutes()) > HONEST) {
            problems.add(0, Code.MINUTES_NOT_HONEST, header.minutes(), time.told());
        }
        listed("topics", header.topics().size(), 1, 10);
        listed("sources", header.sources().size(), 1, 20);
        listed("recall", read.recall().size(), LEAST_QUESTIONS, MOST_QUESTIONS);
        read.recall().forEach(this::check);
        checkVariety(read.recall());
    }

    private void check(RecallQuestion question) {
        listed("options", question.options().size(), 2, 4);
        if (question.isMultiple() && !question.question().contains("多选")) {
            problems.add(0, Code.MULTIPLE_NOT_SAID, question.question());
        }
    }

    /** An answer that can be guessed from its place or its length calls nothing back. */
    private void checkVariety(List<RecallQuestion> questions) {
        var single = questions.stream().filter(it -> !it.isMultiple()).toList();
        if (single.size() < 3) {
            return;
        }
        var places = single.stream().map(RecallQuestion::rightOptions).collect(Collectors.toSet());
        if (places.size() == 1) {
            problems.add(0, Code.RIGHT_OPTION_ALWAYS_AT_ONE_PLACE);
        }
        if (single.stream().allMatch(HouseRules::isRightOptionLongest)) {
            problems.add(0, Code.RIGHT_OPTION_ALWAYS_LONGEST);
        }
    }

    private static boolean isRightOptionLongest(RecallQuestion question) {
        var options = question.options();
        int right = question.rightOptions().iterator().next();
        int length = options.get(right).text().length();
        return IntStream.range(0, options.size())
                .filter(it -> it != right)
                .allMatch(it -> options.get(it).text().length() < length);
    }

    private void within(Code code, int number, int least, int most) {
        if (number < least || number > most) {
            problems.add(0, code, number, least, most);
        }
    }

    private void listed(String key, int size, int least, int most) {
        if (size < least || size > most) {
            problems.add(0, Code.LIST_OUT_OF_RANGE, key, least, most);
        }
    }
}

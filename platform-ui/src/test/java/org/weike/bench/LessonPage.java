package org.weike.bench;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A lesson's page as a phone got it: complete, the right one, and with an attempt that no other page has. */
record LessonPage(String token, long openedNanos) {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    static LessonPage read(Answer answer, SeedLessons.Known lesson) throws IOException {
        String page = answer.text();
        boolean right = answer.status() == 200
                && answer.isCompressed()
                && page.contains("<h1>" + lesson.title() + "</h1>")
                && page.contains("action=\"/learn/" + lesson.id() + "/faults\"")
                && page.contains("<img src=\"/media/") == lesson.hasFigure()
                && page.stripTrailing().endsWith("</html>");
        if (!right) {
            throw new IllegalStateException("not the page of " + lesson + ": " + answer.status() + "\n" + page);
        }
        if (!SEEN.add(between(page, "data-attempt=\"", "\""))) {
            throw new IllegalStateException("the attempt of " + lesson + " is not a fresh one");
        }
        return new LessonPage(between(page, "data-token=\"", "\""), System.nanoTime());
    }

    private static String between(String page, String before, String after) {
        int from = page.indexOf(before) + before.length();
        String found = page.substring(from, page.indexOf(after, from));
        if (from < before.length() || found.isEmpty()) {
            throw new IllegalStateException("no " + before + " in\n" + page);
        }
        return found;
    }
}

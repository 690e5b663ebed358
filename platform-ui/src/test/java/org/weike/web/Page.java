package org.weike.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lesson page in a browser, which says what its test tells it to, true or not. */
final class Page {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TOKEN = Pattern.compile("data-token=\"([^\"]+)\"");
    private static final Pattern BLOCK = Pattern.compile("data-block=\"(\\d+)\" data-least=\"(\\d+)\"");
    private static final Pattern QUESTION = Pattern.compile("data-question=\"(\\d+)\"");

    private final Browser browser;
    private final String token;
    private final List<Long> leastMillis;
    private final int questions;
    private final String name = "p" + Integer.toString(System.identityHashCode(this), 36);
    private final List<Map<String, Object>> events = new ArrayList<>();
    private int number;
    private long sentAt;

    private Page(Browser browser, String token, List<Long> leastMillis, int questions) {
        this.browser = browser;
        this.token = token;
        this.leastMillis = leastMillis;
        this.questions = questions;
    }

    /** Opens a lesson page, which must be there. */
    static Page open(Browser browser, String path) {
        var answer = browser.get(path);
        var token = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !token.find()) {
            throw new IllegalStateException("no lesson: " + answer.statusCode() + " " + path);
        }
        var least = BLOCK.matcher(answer.body())
                .results()
                .map(it -> Long.valueOf(it.group(2)))
                .toList();
        int questions = (int) QUESTION.matcher(answer.body()).results().count();
        return new Page(browser, token.group(1), least, questions);
    }

    /** The same page with a token that it was not given. */
    Page withToken(String other) {
        return new Page(browser, other, leastMillis, questions);
    }

    /** The same page in another browser. */
    Page in(Browser other) {
        return new Page(other, token, leastMillis, questions);
    }

    String token() {
        return token;
    }

    int blocks() {
        return leastMillis.size();
    }

    /** How long the lesson really takes. */
    long realMillis() {
        return leastMillis.stream().mapToLong(Long::longValue).sum();
    }

    Page shown(int block, long from, long to) {
        events.add(event("shown", Map.of("block", block, "from", from, "to", to)));
        return this;
    }

    Page played(int block, long from, long to, long mediumFrom, long mediumTo) {
        var times = Map.of("block", block, "from", from, "to", to, "mediumFrom", mediumFrom, "mediumTo", mediumTo);
        events.add(event("played", times));
        return this;
    }

    /** With what it has to say in another order. */
    Page shuffled(Consumer<List<?>> order) {
        order.accept(events);
        return this;
    }

    Page answered() {
        for (int question = 0; question < questions; question++) {
            events.add(event("answered", Map.of("question", question, "chosen", List.of(0))));
        }
        return this;
    }

    /** Claims that each block was shown in turn for as long as it takes, from the beginning. */
    Page everythingInTurn() {
        long at = 0;
        for (int block = 0; block < leastMillis.size(); block++) {
            shown(block, at, at + leastMillis.get(block));
            at += leastMillis.get(block);
        }
        return answered().sentAt(at);
    }

    /** Says what the page's own clock shows. */
    Page sentAt(long millis) {
        sentAt = millis;
        return this;
    }

    String report() {
        return JSON.writeValueAsString(Map.of("token", token, "sentAt", sentAt, "events", events));
    }

    HttpResponse<String> send() {
        var answer = sendAgain();
        events.clear();
        return answer;
    }

    /** Sends, and keeps the same events for another time. */
    HttpResponse<String> sendAgain() {
        return browser.post("/api/attempts/reports", report());
    }

    /** Where the attempt stands. */
    JsonNode standing() {
        events.clear();
        return JSON.readTree(send().body());
    }

    private Map<String, Object> event(String kind, Map<String, ?> more) {
        var event = new LinkedHashMap<String, Object>(more);
        event.put("kind", kind);
        event.put("page", name);
        event.put("number", number++);
        return event;
    }
}

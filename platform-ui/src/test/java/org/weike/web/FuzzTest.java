package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.Role;

/** Sends what no page of ours ever would; whatever comes, nothing breaks. */
@OnSite
class FuzzTest {

    private static final String REPORTS = "/api/attempts/reports";
    private static final String LESSON = "/learn/" + Site.LESSON.value();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "9999999999999999999999",
            "-9223372036854775808",
            "1.5",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "\"shown\"",
            "\"微课\"",
            "{\"a\":{}}");

    @Autowired
    private Site site;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void reportsWithAnyValueInAnyPlace(long seed) {
        var chance = new Random(seed);
        var browser = site.browser();
        var page = Page.open(browser, LESSON);
        for (int round = 0; round < 150; round++) {
            String report = page.shown(0, 0, 5).played(0, 0, 5, 0, 5).answered().report();
            String mutated = report;
            for (int change = chance.nextInt(3); change >= 0; change--) {
                mutated = withAnotherValue(mutated, chance);
            }
            assertUnbroken(browser.post(REPORTS, mutated), mutated);
            clock.advance(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void reportsOfBytesAtRandom(long seed) {
        var chance = new Random(seed);
        var browser = site.browser();
        byte[] report =
                Page.open(browser, LESSON).shown(0, 0, 5).answered().report().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 150; round++) {
            byte[] mutated = withOtherBytes(report, chance);
            var answer = browser.post(REPORTS, "application/json", BodyPublishers.ofByteArray(mutated));
            assertUnbroken(answer, new String(mutated, StandardCharsets.ISO_8859_1));
            clock.advance(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "", "\"\"", "{\"token\":null,\"events\":null}", "{\"events\":[null]}"})
    void reportsThatAreNone(String report) {
        assertThat(site.browser().post(REPORTS, report).statusCode()).isEqualTo(400);
    }

    @Test
    void reportsThatAreTooLarge() {
        var browser = site.browser();
        String large = "{\"token\":\"" + "x".repeat(2 << 20) + "\"}";

        assertThat(browser.post(REPORTS, large).statusCode()).isEqualTo(413);
        assertThat(browser.post(REPORTS, "application/json", chunked(large)).statusCode())
                .isEqualTo(400);
        assertThat(browser.post(REPORTS, "[".repeat(50_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void reportsOfAnotherType() {
        var browser = site.browser();

        for (String type :
                List.of("text/plain", "application/xml", "multipart/form-data", "x", "application/json;charset=x")) {
            assertUnbroken(browser.post(REPORTS, type, BodyPublishers.ofString("{}")), type);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/",
                "/learn/",
                "/course/",
                "/media/",
                "/activate?code=",
                "/sign-in?next=",
                "/sign-in?receipt=",
                "/me?refused=",
                "/learn/suggestion-adopted?course=",
                "/learn?lang=",
                "/branch-study?q=",
                "/branch-study/at/",
                "/branch-study/",
                "/face/",
                "/"
            })
    void addressesOfAnything(String start) {
        var chance = new Random(start.hashCode());
        var browser = site.browser();
        for (int round = 0; round < 60; round++) {
            String address = start + URLEncoder.encode(text(chance), StandardCharsets.UTF_8);
            assertUnbroken(browser.get(address), address);
            clock.advance(Duration.ofSeconds(10));
        }
    }

    @Test
    void codesOneCharacterAway() {
        var browser = site.browser();
        for (int place = 0; place < site.code().length(); place++) {
            char other = site.code().charAt(place) == '7' ? '8' : '7';
            String code = site.code().substring(0, place) + other + site.code().substring(place + 1);
            assertThat(browser.get("/q/" + code).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void formsOfAnything() {
        var chance = new Random(8);
        var browser = site.browser();
        for (int round = 0; round < 40; round++) {
            var fields = Map.of(
                    "name",
                    text(chance),
                    "password",
                    text(chance),
                    "code",
                    text(chance),
                    "receipt",
                    text(chance),
                    "next",
                    text(chance),
                    "version",
                    text(chance),
                    "kind",
                    text(chance));
            for (String form :
                    List.of("/sign-in", "/activate", "/claim", "/password", "/sign-out", LESSON + "/faults")) {
                assertUnbroken(browser.post(form, fields), form + " " + fields);
            }
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void tokensOfAnything() {
        var chance = new Random(9);
        var account = site.account(Role.TRAINEE);
        var browser = site.browser();
        browser.signIn(account.name(), account.password());
        var page = Page.open(browser, LESSON);
        String cookie = browser.cookies().getOrDefault("weike", "");
        for (int round = 0; round < 200; round++) {
            browser.cookies().put("weike", ascii(withOtherBytes(cookie.getBytes(StandardCharsets.US_ASCII), chance)));
            String token = ascii(withOtherBytes(page.token().getBytes(StandardCharsets.US_ASCII), chance));
            assertUnbroken(page.withToken(token).shown(0, 0, 5).send(), token);
            assertUnbroken(browser.get("/me"), browser.cookies().toString());
            assertUnbroken(browser.post("/claim", Map.of("receipt", token)), token);
            clock.advance(Duration.ofSeconds(10));
        }
    }

    private static void assertUnbroken(HttpResponse<String> answer, String sent) {
        assertThat(answer.statusCode()).as(sent).isLessThan(500);
    }

    private static BodyPublisher chunked(String text) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofString(text));
    }

    /** Puts another value where one of the values is, after a colon or a comma. */
    private static String withAnotherValue(String json, Random chance) {
        var places = IntStream.range(0, json.length() - 1)
                .filter(it -> json.charAt(it) == ':' || json.charAt(it) == ',' || json.charAt(it) == '[')
                .boxed()
                .toList();
        int from = places.get(chance.nextInt(places.size())) + 1;
        int to = from;
        while (to < json.length() && ",}]".indexOf(json.charAt(to)) < 0) {
            to++;
        }
        return json.substring(0, from) + VALUES.get(chance.nextInt(VALUES.size())) + json.substring(to);
    }

    private static byte[] withOtherBytes(byte[] bytes, Random chance) {
        byte[] other = bytes.clone();
        for (int change = chance.nextInt(4); change >= 0; change--) {
            other[chance.nextInt(other.length)] = (byte) chance.nextInt(256);
        }
        int length = chance.nextInt(4) == 0 ? chance.nextInt(other.length) : other.length;
        return Arrays.copyOf(other, length);
    }

    /** Letters that a header and a form can carry. */
    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^!-:<-~]", "~");
    }

    private static String text(Random chance) {
        int length = chance.nextInt(20) == 0 ? 2_000 : chance.nextInt(24);
        return IntStream.range(0, length)
                .map(it -> chance.nextInt(3) == 0 ? chance.nextInt(0x11000) : 32 + chance.nextInt(95))
                .mapToObj(it -> it >= 0xd800 && it < 0xe000 ? "?" : Character.toString(it))
                .collect(Collectors.joining());
    }
}

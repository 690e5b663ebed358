package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSite
class CrowdTest {

    private static final String ROOM = "198.51.100.20";
    private static final String NEVER_PRINTED = "/q/0000000000";

    @Autowired
    private Site site;

    @Test
    void aRoomOfThreeHundredBehindOneAddressScansWithinAMinute() throws Exception {
        var scans = all(300, () -> site.browserAt(ROOM).get("/q/" + site.code()));

        assertThat(scans).extracting(HttpResponse::statusCode).containsOnly(200);
    }

    @Test
    void aGuesserIsSlowedAndHindersNobody() {
        var guesser = site.browserAt("198.51.100.21");
        var answers = new ArrayList<HttpResponse<String>>();
        for (int guess = 0; guess < 60; guess++) {
            answers.add(guesser.get(NEVER_PRINTED));
        }

        assertThat(answers.subList(0, 30)).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(answers.subList(30, 60)).extracting(HttpResponse::statusCode).containsOnly(429);
        assertThat(answers.getLast().headers().firstValue("Retry-After")).hasValue("6");
        assertThat(answers.getLast().body()).contains("Just a moment");
        assertThat(site.browserAt("198.51.100.21").get("/q/" + site.code()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageThatReportsTooOftenIsAskedToWaitAndLosesNothing() {
        var phone = Page.open(site.browserAt(ROOM), "/q/" + site.code());
        var answers = new ArrayList<Integer>();
        for (int report = 0; report < 121; report++) {
            answers.add(phone.shown(0, 0, 1).send().statusCode());
        }

        assertThat(answers.subList(0, 120)).containsOnly(200);
        assertThat(answers.getLast()).isEqualTo(429);
        assertThat(Page.open(site.browserAt(ROOM), "/q/" + site.code())
                        .shown(0, 0, 1)
                        .send()
                        .statusCode())
                .isEqualTo(200);
    }

    private static <T> List<T> all(int times, Callable<T> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(Collections.nCopies(times, act))) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}

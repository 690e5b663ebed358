package org.weike.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks one address and says whether the answer shows what it should, to those it should. */
final class AddressTrial {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final String address;
    private final String server;
    private int shown;
    private int kept;

    /** For an address such as {@code GET /q/{code}}. */
    AddressTrial(String address, String server) {
        this.address = address;
        this.server = server;
    }

    /** The answer is a success, and speaks of something in its page or in where it leads. */
    AddressTrial shows(String text, Asked asked) {
        var answer = answer(asked);
        assertThat(answer.statusCode()).as(asked.toString()).isBetween(200, 399);
        assertThat(textOf(answer)).as(asked.toString()).contains(text);
        shown++;
        return this;
    }

    /** The answer has this status and does not speak of that thing. */
    AddressTrial keeps(String text, int status, Asked asked) {
        var answer = answer(asked);
        assertThat(answer.statusCode()).as(asked.toString()).isEqualTo(status);
        assertThat(textOf(answer)).as(asked.toString()).doesNotContain(text);
        kept++;
        return this;
    }

    /** Both sides of the limit were seen. */
    void isComplete() {
        assertThat(shown).as("answers shown by " + address).isPositive();
        assertThat(kept).as("answers kept by " + address).isPositive();
    }

    private HttpResponse<String> answer(Asked asked) {
        assertThat(asked.method() + ' ' + asked.path().replaceAll("\\?.*", ""))
                .as("a request to " + address)
                .matches(address.replaceAll("\\{[^}]*}", "[^/]+"));
        try {
            return BROWSER.send(asked.at(server), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(asked.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(asked.toString(), e);
        }
    }

    private static String textOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("") + '\n' + answer.body();
    }
}

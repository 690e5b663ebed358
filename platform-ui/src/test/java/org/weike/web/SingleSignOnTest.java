package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.Role;

@OnSite
class SingleSignOnTest {

    private static final String START = "/oidc/start/sso?next=/me";
    private static final String NOT_VOUCHED = "/sign-in?refused=NOT_VOUCHED";
    private static final String NO_ACCOUNT = "/sign-in?refused=NO_ACCOUNT";

    @Autowired
    private Site site;

    @Autowired
    private MovableClock clock;

    @Test
    void isOfferedOnTheSignInPage() {
        assertThat(site.browser().get("/sign-in").body())
                .contains("/oidc/start/sso?next=")
                .contains("Sign in with Province ID");
    }

    @Test
    void signsInWhoeverHasTheNumberThatTheProviderVouchesFor() {
        var browser = site.browser();
        vouchFor(number(Role.TRAINEE));

        assertThat(location(back(browser))).endsWith("/me");
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        assertThat(browser.cookies()).containsOnlyKeys("weike");
    }

    @Test
    void refusesSomebodyUnknownAndOpensNoAccount() {
        var browser = site.browser();
        vouchFor("NOBODY-0001");

        assertThat(location(back(browser))).endsWith(NO_ACCOUNT);
        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.get(NO_ACCOUNT).body()).contains("You are not known here yet");
    }

    @Test
    void refusesATokenWithoutTheClaim() {
        site.provider().says(Map.of());

        assertThat(location(back(site.browser()))).endsWith(NO_ACCOUNT);
    }

    @Test
    void refusesAnotherState() {
        var browser = site.browser();
        vouchFor(number(Role.TRAINEE));
        String home = site.provider().signedIn(authorization(browser)).replaceAll("state=.*", "state=forged");

        assertThat(location(browser.get(home))).endsWith(NOT_VOUCHED);
    }

    @Test
    void refusesAnotherBrowser() {
        vouchFor(number(Role.TRAINEE));
        String home = site.provider().signedIn(authorization(site.browser()));

        assertThat(location(site.browser().get(home))).endsWith(NOT_VOUCHED);
    }

    @Test
    void refusesWhoeverComesBackTooLate() {
        var browser = site.browser();
        vouchFor(number(Role.TRAINEE));
        String home = site.provider().signedIn(authorization(browser));
        clock.advance(Duration.ofMinutes(11));

        assertThat(location(browser.get(home))).endsWith(NOT_VOUCHED);
    }

    @Test
    void refusesAnotherNonce() {
        site.provider().says(Map.of("staff_number", number(Role.TRAINEE), "nonce", "another"));

        assertThat(location(back(site.browser()))).endsWith(NOT_VOUCHED);
    }

    @Test
    void refusesATokenForSomebodyElse() {
        site.provider().says(Map.of("staff_number", number(Role.TRAINEE), "aud", "another-client"));

        assertThat(location(back(site.browser()))).endsWith(NOT_VOUCHED);
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        site.provider().says(Map.of("staff_number", number(Role.TRAINEE), "iss", "https://example.org"));

        assertThat(location(back(site.browser()))).endsWith(NOT_VOUCHED);
    }

    @Test
    void refusesACodeThatTheProviderDoesNotKnow() {
        var browser = site.browser();
        String home = site.provider().signedIn(authorization(browser)).replaceAll("code=[^&]*", "code=forged");

        assertThat(location(browser.get(home))).endsWith(NOT_VOUCHED);
    }

    @Test
    void leadsToNoForeignPageAfterwards() {
        var browser = site.browser();
        vouchFor(number(Role.TRAINEE));
        String authorization = location(browser.get("/oidc/start/sso?next=//example.org"));

        assertThat(location(browser.get(site.provider().signedIn(authorization))))
                .doesNotContain("example.org");
    }

    private void vouchFor(String number) {
        site.provider().says(Map.of("staff_number", number));
    }

    private String number(Role role) {
        return site.account(role).name();
    }

    private HttpResponse<String> back(Browser browser) {
        return browser.get(site.provider().signedIn(authorization(browser)));
    }

    private static String authorization(Browser browser) {
        return location(browser.get(START));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

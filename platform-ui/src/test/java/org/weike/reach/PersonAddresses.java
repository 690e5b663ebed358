package org.weike.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.reach.Asked.get;
import static org.weike.reach.Asked.post;
import static org.weike.reach.ReachProvince.PLATFORM;
import static org.weike.reach.SignedIn.PASSWORD;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.Issue;
import org.weike.core.mail.Correspondence;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.Mails;
import org.weike.core.mail.Saying;
import org.weike.core.mail.UnsubscribeLinks;
import org.weike.core.organization.Role;
import org.weike.core.reminder.AddressQuestion;
import org.weike.core.reminder.ReminderCard;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.shared.Actor;

/** What is one's own, and the ways into it. */
final class PersonAddresses {

    private static final String OTHER_PASSWORD = "五月的雨 落在田里";
    private static final String FORM = "<form";
    private static final String MARKUP = "<b>x";

    private final ReachProvince province;
    private final SignedIn own;
    private final SignedIn other;

    PersonAddresses(ReachProvince province) {
        this.province = province;
        own = SignedIn.as(province.person(), province.platform());
        other = SignedIn.as(province.sibling().person(Role.COUNTY_ADMINISTRATOR), province.platform());
    }

    List<AddressCase> all() {
        return List.of(
                new AddressCase("GET /", this::home),
                new AddressCase("GET /me", this::me),
                new AddressCase("GET /password", this::passwordForm),
                new AddressCase("POST /password", this::password),
                new AddressCase("GET /sign-in", this::signInForm),
                new AddressCase("POST /sign-in", this::signIn),
                new AddressCase("GET /activate", this::activationForm),
                new AddressCase("POST /activate", this::activation),
                new AddressCase("POST /sign-out", this::signOut),
                new AddressCase("GET /me/reminders", this::reminderForm),
                new AddressCase("POST /me/reminders", this::reminders),
                new AddressCase("GET /unsubscribe/{token}", this::wayOut),
                new AddressCase("POST /unsubscribe/{token}", this::unsubscribe),
                new AddressCase("GET /confirm/{token}", this::question),
                new AddressCase("POST /confirm/{token}", this::confirmation));
    }

    private void home(AddressTrial trial) {
        trial.shows("/desk/", get("/").by(other.token()))
                .keeps("/desk/", 303, get("/").by(own.token()))
                .keeps("/desk/", 303, get("/"));
    }

    private void me(AddressTrial trial) {
        var name = own.person().name();
        trial.shows(name, get("/me").by(own.token()))
                .keeps(name, 200, get("/me").by(other.token()))
                .keeps(name, 303, get("/me").by(own.token() + "x"))
                .keeps(name, 303, get("/me"));
    }

    private void passwordForm(AddressTrial trial) {
        trial.shows(FORM, get("/password").by(own.token())).keeps(FORM, 303, get("/password"));
    }

    private void password(AddressTrial trial) {
        var person = SignedIn.as(province.person(), province.platform());
        var change = post("/password", Map.of("old", PASSWORD, "password", OTHER_PASSWORD));
        var wrong = post("/password", Map.of("old", OTHER_PASSWORD, "password", PASSWORD));
        trial.keeps(FORM, 303, change)
                .keeps(FORM, 403, change.by(person.token()).fromElsewhere())
                .keeps(OTHER_PASSWORD, 422, wrong.by(person.token()))
                .shows("/", change.by(person.token()));
    }

    private void signInForm(AddressTrial trial) {
        trial.shows(FORM, get("/sign-in")).keeps(MARKUP, 200, get("/sign-in?next=%22%3E%3Cb%3Ex"));
    }

    private void signIn(AddressTrial trial) {
        var name = own.person().staffNumber().value();
        var right = Map.of("name", name, "password", PASSWORD, "next", "/me");
        var elsewhere = Map.of("name", name, "password", PASSWORD, "next", "//example.org");
        trial.shows("/me", post("/sign-in", right))
                .keeps("example.org", 303, post("/sign-in", elsewhere))
                .keeps(own.person().name(), 422, post("/sign-in", Map.of("name", name, "password", OTHER_PASSWORD)))
                .keeps(own.person().name(), 403, post("/sign-in", right).fromElsewhere());
    }

    private void activationForm(AddressTrial trial) {
        var person = province.person();
        var desk = province.platform().getBean(AccountDesk.class);
        var slip = ((Issue.Issued) desk.issueActivation(PLATFORM, person.id())).slip();
        var masked = person.name().substring(0, 1) + "*";
        trial.shows(FORM, get("/activate"))
                .keeps(MARKUP, 200, get("/activate?code=%22%3E%3Cb%3Ex"))
                .shows(masked, get("/activate?code=" + slip.code()))
                .keeps(person.name(), 200, get("/activate?code=" + slip.code()))
                .keeps(masked, 200, get("/activate?code=0000-0000-00"));
    }

    private void activation(AddressTrial trial) {
        var person = province.person();
        var desk = province.platform().getBean(AccountDesk.class);
        var slip = ((Issue.Issued) desk.issueActivation(PLATFORM, person.id())).slip();
        var asked = post("/activate", Map.of("code", slip.code(), "password", PASSWORD));
        var unknown = post("/activate", Map.of("code", "0000-0000-0000", "password", PASSWORD));
        trial.keeps(person.name(), 422, unknown).shows("/", asked).keeps(person.name(), 422, asked);
    }

    private void signOut(AddressTrial trial) {
        var asked = post("/sign-out", Map.of()).by(own.token());
        trial.shows("/sign-in", asked).keeps("/sign-in", 403, asked.fromElsewhere());
    }

    private void reminderForm(AddressTrial trial) {
        trial.shows(FORM, get("/me/reminders").by(own.token())).keeps(FORM, 303, get("/me/reminders"));
    }

    private void reminders(AddressTrial trial) {
        var asked = post("/me/reminders", Map.of("address", "own@example.org", "from", "9", "to", "20"));
        var wrong = post("/me/reminders", Map.of("address", "own", "from", "9", "to", "20"));
        trial.keeps("saved", 303, asked)
                .keeps("saved", 403, asked.by(own.token()).fromElsewhere())
                .keeps("own@", 422, wrong.by(own.token()))
                .shows("/me/reminders?saved", asked.by(own.token()))
                .keeps("own@example.org", 303, asked.by(own.token()));
    }

    private void wayOut(AddressTrial trial) {
        trial.shows(FORM, get("/unsubscribe/" + token())).keeps(FORM, 404, get("/unsubscribe/" + token() + "x"));
        assertThat(isReminded()).isTrue();
    }

    private void unsubscribe(AddressTrial trial) {
        var oneClick = Map.of("List-Unsubscribe", "One-Click");
        trial.keeps(FORM, 404, post("/unsubscribe/" + token() + "x", oneClick));
        assertThat(isReminded()).isTrue();
        trial.shows("<h1", post("/unsubscribe/" + token(), oneClick).fromElsewhere())
                .shows("<h1", post("/unsubscribe/" + token(), oneClick));
        assertThat(isReminded()).isFalse();
    }

    private void question(AddressTrial trial) {
        String proof = proof();
        trial.shows(FORM, get("/confirm/" + proof)).keeps(FORM, 404, get("/confirm/" + token()));
        assertThat(reminderCard().address()).isEmpty();
    }

    private void confirmation(AddressTrial trial) {
        var asked = post("/confirm/" + proof(), Map.of());
        trial.keeps(FORM, 404, post("/confirm/" + token(), Map.of())).keeps(FORM, 403, asked.fromElsewhere());
        assertThat(reminderCard().address()).isEmpty();
        trial.shows("<h1", asked);
        assertThat(reminderCard().address()).isNotEmpty();
    }

    /** The token of the link that is mailed to a new address. */
    private String proof() {
        var platform = province.platform();
        var person = other.person().id();
        platform.getBean(ReminderDesk.class).reachAt(PLATFORM, person, null);
        platform.getBean(ReminderDesk.class).reachAt(Actor.of(person), person, new MailAddress("other@example.org"));
        var mail = platform.getBean(Mails.class).to(person).getFirst();
        var letter = platform.getBeanProvider(Correspondence.class).stream()
                .filter(it -> it.kind().equals("confirm"))
                .map(it -> ((Saying.Now) it.say(mail, Instant.now())).letter())
                .findFirst()
                .orElseThrow();
        String link = ((AddressQuestion) letter.content()).link().toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private ReminderCard reminderCard() {
        return province.platform()
                .getBean(ReminderDesk.class)
                .of(PLATFORM, other.person().id());
    }

    private String token() {
        String link = province.platform()
                .getBean(UnsubscribeLinks.class)
                .of(other.person().id())
                .toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private boolean isReminded() {
        return province.platform()
                .getBean(ReminderDesk.class)
                .of(PLATFORM, other.person().id())
                .wanted();
    }
}

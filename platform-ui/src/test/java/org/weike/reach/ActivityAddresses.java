package org.weike.reach;

import static org.weike.reach.Asked.get;
import static org.weike.reach.Asked.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.weike.core.organization.Role;

/** Where branches enter what they studied. */
final class ActivityAddresses {

    private static final String FORM = "name=\"who\"";

    private final ReachProvince province;
    private final SignedIn own;
    private final SignedIn sibling;
    private final SignedIn member;
    private final String branch;

    ActivityAddresses(ReachProvince province) {
        this.province = province;
        own = SignedIn.as(province.own().person(Role.SECRETARY), province.platform());
        sibling = SignedIn.as(province.sibling().person(Role.SECRETARY), province.platform());
        member = SignedIn.as(province.person(), province.platform());
        branch = province.own().branch().id().value();
        province.indexed("organization", branch);
    }

    List<AddressCase> all() {
        return List.of(
                new AddressCase("GET /branch-study", this::choice),
                new AddressCase("GET /branch-study/at/{node}", this::form),
                new AddressCase("POST /branch-study/at/{node}", this::record),
                new AddressCase("GET /branch-study/{study}", this::card),
                new AddressCase("GET /branch-study/{study}/correct", this::correction),
                new AddressCase("POST /branch-study/{study}/correct", this::correct),
                new AddressCase("POST /branch-study/{study}/take-back", this::takeBack));
    }

    private void choice(AddressTrial trial) {
        var page = get("/branch-study");
        trial.shows(branch, page.by(own.token()))
                .keeps(branch, 303, page.by(sibling.token()))
                .keeps(branch, 404, page.by(member.token()))
                .keeps(branch, 303, page);
    }

    private void form(AddressTrial trial) {
        var page = get("/branch-study/at/" + branch);
        trial.shows(FORM, page.by(own.token()))
                .keeps(FORM, 404, page.by(sibling.token()))
                .keeps(FORM, 404, page.by(member.token()))
                .keeps(FORM, 404, get("/branch-study/at/nowhere").by(own.token()))
                .keeps(FORM, 303, page);
    }

    private void record(AddressTrial trial) {
        var form = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "day",
                province.yesterday().toString(),
                "begin",
                "10:00",
                "minutes",
                "60",
                "topic",
                "学习党章",
                "who",
                province.person().id().value());
        var sent = post("/branch-study/at/" + branch, form);
        trial.keeps("saved", 404, sent.by(sibling.token()))
                .keeps("saved", 404, sent.by(member.token()))
                .keeps("saved", 403, sent.by(own.token()).fromElsewhere())
                .keeps("saved", 303, sent)
                .shows("saved", sent.by(own.token()));
    }

    private void card(AddressTrial trial) {
        isOnlyForTheOwn(trial, "/branch-study/" + province.study().id().value());
    }

    private void correction(AddressTrial trial) {
        isOnlyForTheOwn(trial, "/branch-study/" + province.study().id().value() + "/correct");
    }

    private void isOnlyForTheOwn(AddressTrial trial, String address) {
        var topic = ReachProvince.STUDIED;
        trial.shows(topic, get(address).by(own.token()))
                .keeps(topic, 404, get(address).by(sibling.token()))
                .keeps(topic, 404, get(address).by(member.token()))
                .keeps(topic, 303, get(address));
    }

    private void correct(AddressTrial trial) {
        var study = province.study();
        var form = Map.of(
                "edition", "1",
                "day", province.yesterday().toString(),
                "begin", "10:00",
                "minutes", "90",
                "topic", "学习党章",
                "who", study.last().form().participants().people().getFirst().value());
        var sent = post("/branch-study/" + study.id().value() + "/correct", form);
        trial.keeps("saved", 404, sent.by(sibling.token()))
                .keeps("saved", 404, sent.by(member.token()))
                .keeps("saved", 403, sent.by(own.token()).fromElsewhere())
                .keeps("saved", 303, sent)
                .shows("saved", sent.by(own.token()));
    }

    private void takeBack(AddressTrial trial) {
        var id = province.study().id().value();
        var sent = post("/branch-study/" + id + "/take-back", Map.of("edition", "1", "ground", "DID_NOT_HAPPEN"));
        trial.keeps("/branch-study/" + id, 404, sent.by(sibling.token()))
                .keeps("/branch-study/" + id, 404, sent.by(member.token()))
                .keeps(ReachProvince.STUDIED, 403, sent.by(own.token()).fromElsewhere())
                .keeps(ReachProvince.STUDIED, 303, sent)
                .shows("/branch-study/" + id, sent.by(own.token()));
    }
}

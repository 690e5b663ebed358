package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.Role;
import org.weike.core.scanpoint.DayOfScans;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

@OnSite
class ScanTest {

    private static final OrganizationId CANTEEN = new OrganizationId("plant-site-5");

    @Autowired
    private Site site;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ScanPointDesk points;

    /** The look comes first, so that it would be stored no later than the scan that is waited for. */
    @Test
    void isCountedForWhoReadsAndNotForWhoOnlyLooksWhetherTheCodeLeadsAnywhere() {
        var poster = new Actor.Member(site.account(Role.POSTER_UP).person());
        var place = new Place(CANTEEN, UUID.randomUUID().toString());
        var point = points.create(poster, new NewPoint(place, "课", new Target.FixedLesson(Site.LESSON)))
                .point();
        String address = "/q/" + point.code().value();
        var browser = site.browser();

        var look = browser.send(browser.request(address).HEAD());
        var scan = browser.get(address);

        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).isEmpty();
        assertThat(scan.statusCode()).isEqualTo(200);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var days = await().until(() -> points.scans(poster, point.id(), today, today), it -> !it.isEmpty());
        assertThat(days).extracting(DayOfScans::total).containsExactly(1L);
    }
}

package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.Erasures;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

class AuditScreensTest extends DeskScreens {

    private static final Instant DAY = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    AuditTrail trail;

    @Autowired
    PeopleDesk people;

    @Autowired
    Erasures erasures;

    @Test
    void sayWhichFiltersToLoosenWhereNothingMatches() {
        signIn("province");

        open("audit?act=role.granted&about=demo-trainee&to=2000-01-01");

        assertThat(text()).contains("没有符合的记录", "去掉“操作：授予角色”", "去掉“到哪天：2000-01-01”");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("audit?act=role.granted&about=demo-trainee", "audit");
    }

    @Test
    void findWhatSomebodyDidToSomebodyAtANode() {
        trail.record(
                actor("county"),
                AuditEntry.at(home(), "credit.corrected", "demo-trainee")
                        .detailed(Map.of("entry", "lesson:raw-code:2026", "ground", "COUNTED_TWICE")));
        trail.record(actor("province"), AuditEntry.at(home(), "person.status", "demo-trainee"));
        signIn("province");

        open("audit?by=demo-county&about=demo-trainee&node=" + home().value());

        assertThat(rows()).contains("更正学时", "重复计入").doesNotContain("改身份", "raw-code");
    }

    @Test
    void nameNobodyByTheirId() {
        var unknown = new PersonId("3f2a9c41-0000-7000-8000-000000000000");
        trail.record(actor("county"), AuditEntry.at(home(), "person.corrected", unknown.value()));
        erased("3f2a9c41-0000-7000-8000-000000000001");
        trail.record(
                actor("county"), AuditEntry.at(home(), "person.corrected", "3f2a9c41-0000-7000-8000-000000000001"));
        signIn("province");

        open("audit?act=person.corrected");

        assertThat(text()).contains("可见范围外的人", "已删除的人").doesNotContain("3f2a9c41");
    }

    @Test
    void tellThoseWhoWouldSeeSomebodyThatTheyAreGone() {
        var gone = erased("gone-1");
        signIn("county");

        for (String path : List.of("people/", "ledger/people/")) {
            assertThat(open(path + gone.value())).isEqualTo("PersonGoneView");
            assertThat(text()).contains("已于 2026-03-02", "以匿名方式保留");
        }
        assertThat(open("people/nobody-at-all")).isEqualTo("NotFoundView");
    }

    @Test
    void tellAStrangerNothingOfSomebodyWhoIsGone() {
        var gone = erased("gone-2");

        for (String path : List.of("people/", "ledger/people/")) {
            assertThat(open(path + gone.value())).isEqualTo("NotFoundView");
            assertThat(text()).doesNotContain("2026-03-02", "匿名");
        }
    }

    /** Somebody who was at home where the trainee is. */
    private PersonId erased(String id) {
        var person = new PersonId(id);
        var request = new Erasure.Request(null, Erasure.Ground.PERIOD_OVER, "到期", DAY);
        if (erasures.find(person).isEmpty()) {
            erasures.write(new Erasure(
                    person, home(), Erasure.Stage.DONE, request, new Erasure.Decision(null, DAY, ""), DAY, null, 1));
        }
        return person;
    }

    private OrganizationId home() {
        return people.open(actor("province"), person("trainee")).person().home();
    }

    /** What stands below the filters. */
    private String rows() {
        return text().substring(text().indexOf("清除筛选"));
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}

package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Place;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.search.Search;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.ArrivalsNote;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.NodeNames;

class OrganizationScreensTest extends DeskScreens {

    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);
    private static final OrganizationId PLANT = new OrganizationId("plant");

    @Autowired
    OrganizationDesk organizations;

    @Autowired
    PeopleDesk people;

    @Autowired
    RosterDesk roster;

    @Autowired
    Search search;

    @Autowired
    RoleDesk roles;

    @Test
    void findAnOrganizationAtAnyLevelBelow() {
        signIn("province");

        open("organizations?q=制药厂");

        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).contains(plant().name());
    }

    @Test
    void findNothingBesideTheOwnNode() {
        signIn("secretary");

        open("organizations?q=澄湖市");

        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).doesNotContain("澄湖市");
    }

    @Test
    void findAnOrganizationInThePicker() {
        signIn("province");
        open("points");
        press("全部场所");

        find(TextField.class, find(Dialog.class).single()).all().forEach(it -> test(it).setValue(plant().name()));

        assertThat(find(Button.class, find(Dialog.class).single())
                        .withAttribute("aria-label", "选这里 " + plant().name())
                        .exists())
                .isTrue();
    }

    @Test
    void coverAUnit() {
        signIn("county");
        OrganizationId county = organizations
                .tops(actor("county"), Permission.EDIT_TREE)
                .getFirst()
                .id();
        open("organizations?node=" + county.value());
        press("改覆盖单位");
        press("添加单位");
        find(TextField.class).all().stream()
                .filter(it -> "按名称查找，不分层级".equals(it.getPlaceholder()))
                .forEach(it -> test(it).setValue(plant().name()));
        test(find(Button.class)
                        .withAttribute("aria-label", "选这里 " + plant().name())
                        .single())
                .click();

        press("保存");

        assertThat(organizations.open(actor("county"), county).covers()).isEqualTo(Set.of(PLANT));
        assertThat(find(H1.class).exists()).isTrue();
    }

    @Test
    void letAWorkplaceSeeAMemberAndTakeThatBack() {
        signIn("secretary");
        open("people/demo-trainee");
        press("添加流动、工作或服务所在");
        press("选择组织");
        name("组织编码或全称", plant().name());
        test(find(Button.class)
                        .withAttribute("aria-label", "选这里 " + plant().name())
                        .single())
                .click();
        press("保存");

        assertThat(trainee().hosts())
                .extracting(Membership::organization, Membership::kind)
                .containsExactly(tuple(PLANT, Membership.Kind.WORKPLACE));

        test(find(Button.class)
                        .withAttribute(
                                "aria-label",
                                "结束 " + NodeNames.way(Place.of(organizations.path(actor("province"), PLANT))))
                        .single())
                .click();

        assertThat(trainee().hosts()).isEmpty();
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("组织关系 · " + home());
    }

    /** Types the name of an organization that is not in the list, and looks for it. */
    private void name(String field, String typed) {
        test(find(TextField.class).withCaption(field).single()).setValue(typed);
        press("查找");
    }

    @Test
    void keepAskingWhereToTransferUntilItIsFoundAndConfirmed() {
        PersonId person = newcomer("转出的人");
        signIn("secretary");
        open("people/" + person.value());
        press("转出");

        name("组织编码或全称", "没有的支部");
        assertThat(find(TextField.class).withCaption("组织编码或全称").single().isInvalid())
                .isTrue();
        name("组织编码或全称", "青禾示范制药厂");
        assertThat(find(TextField.class).withCaption("组织编码或全称").single().getErrorMessage())
                .contains("工作单位");
        name("组织编码或全称", "渡口外卖配送站流动党员支部");
        test(find(Button.class).withAttribute("aria-label", "选这里 渡口外卖配送站流动党员支部").single())
                .click();
        assertThat(find(Paragraph.class, find(Dialog.class).single()).all())
                .extracting(Paragraph::getText)
                .anyMatch(it -> it.startsWith("转到：") && it.endsWith("› 渡口外卖配送站流动党员支部"));
        press("确认转出");

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(it -> it.startsWith("等待") && it.contains("› 渡口外卖配送站流动党员支部 接收"));
        assertThat(find(Button.class).withText("接收").exists()).isFalse();
        press("撤回转出");
        assertThat(people.open(actor("secretary"), person).person().pendingTransfer())
                .isEmpty();
    }

    @Test
    void letTheOtherCountyAcceptWhoArrives() {
        OrganizationId here = organizations
                .tops(actor("county"), Permission.EDIT_TREE)
                .getFirst()
                .id();
        PersonId person = newcomerAt("来自别县的人", new OrganizationId("branch-riders-2"));
        roster.proposeTransfer(actor("province"), person, 1, new OrganizationId("branch-riders-1"));
        search.await(search.changed("arrival", List.of(person.value())), Duration.ofSeconds(20));
        signIn("county");

        open("ledger");
        assertThat(find(ArrivalsNote.class).single().isVisible()).isTrue();
        assertThat(open("people/" + person.value())).isEqualTo("ArrivalsView");
        Listing<?> list = find(Listing.class).single();
        assertThat(test(list).size()).isEqualTo(1);
        test((Button) test(list)
                        .getCellComponent(0, 6)
                        .getChildren()
                        .findFirst()
                        .orElseThrow())
                .click();

        var home = people.open(actor("county"), person).person().home();
        assertThat(organizations.path(actor("county"), home))
                .extracting(Organization::id)
                .contains(here);
    }

    @Test
    void offerAHostNothingThatOnlyHomeMayDo() {
        PersonId person = newcomerAt("流动的人", new OrganizationId("branch-riders-2"));
        roster.host(actor("province"), person, 1, new OrganizationId("branch-riders-1"), Membership.Kind.FLOATING);
        signIn("county");

        open("people/" + person.value());

        for (String act : List.of("更正", "改身份", "转出", "授予角色", "添加流动、工作或服务所在")) {
            assertThat(find(Button.class).withText(act).exists()).as(act).isFalse();
        }
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(it -> it.startsWith("组织关系 · ") && it.endsWith("渡口外卖配送站流动党员支部"));
        open("ledger/people/" + person.value());
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(it -> it.startsWith("组织关系 · ") && it.endsWith("渡口外卖配送站流动党员支部"));
    }

    @Test
    void askBeforeARoleEnds() {
        PersonId person = newcomer("任职的人");
        var node = people.open(actor("secretary"), person).person().home();
        roles.grant(actor("county"), person, Role.LECTURER, node);
        signIn("county");
        open("people/" + person.value());

        press("结束");
        assertThat(roles.history(actor("county"), person).getFirst().isActive()).isTrue();
        test(find(Button.class, find(Dialog.class).single()).withText("结束").single())
                .click();

        assertThat(roles.history(actor("county"), person).getFirst().isActive()).isFalse();
    }

    private PersonId newcomer(String name) {
        return newcomerAt(name, trainee().home());
    }

    private PersonId newcomerAt(String name, OrganizationId home) {
        var form = PersonForm.of(name, new StaffNumber("N" + NUMBERS.incrementAndGet()));
        var status = Status.of(Status.Standing.FULL, Instant.EPOCH);
        return ((PersonChange.Done) roster.add(actor("province"), home, form, status))
                .card()
                .person()
                .id();
    }

    @Test
    void sayWhetherAnAccountWasActivated() {
        signIn("secretary");
        open("people/demo-trainee");

        assertThat(find(Span.class).all()).extracting(Span::getText).contains("已激活");
    }

    @Test
    void offerNoActivationWhereAnAccountIsOpen() {
        signIn("secretary");

        open("people/demo-trainee");

        assertThat(find(Button.class).withText("发激活码").exists()).isFalse();
        assertThat(find(Button.class).withText("重置密码").exists()).isTrue();
        assertThat(find(Span.class).all()).extracting(Span::getText).anyMatch(it -> it.startsWith("账户已激活，不用再发激活码"));
    }

    private Organization plant() {
        return organizations.open(actor("province"), PLANT);
    }

    private Person trainee() {
        return people.open(actor("secretary"), person("trainee")).person();
    }

    private String home() {
        var path = people.open(actor("secretary"), person("trainee")).path();
        return String.join(" › ", path.stream().skip(1).map(Organization::name).toList());
    }
}

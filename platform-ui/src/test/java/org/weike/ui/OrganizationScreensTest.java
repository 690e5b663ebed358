package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.shared.OrganizationId;

class OrganizationScreensTest extends DeskScreens {

    private static final OrganizationId PLANT = new OrganizationId("plant");

    @Autowired
    OrganizationDesk organizations;

    @Autowired
    PeopleDesk people;

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
        find(TextField.class).withCaption("组织编号").single().setValue(PLANT.value());
        test(find(Button.class).withText("选这里").all().getLast()).click();
        press("保存");

        assertThat(trainee().hosts())
                .extracting(Membership::organization, Membership::kind)
                .containsExactly(tuple(PLANT, Membership.Kind.WORKPLACE));

        test(find(Button.class).withAttribute("aria-label", "结束 —").single()).click();

        assertThat(trainee().hosts()).isEmpty();
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("组织关系 · " + home());
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

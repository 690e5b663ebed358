package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.ledger.template.CellPlace;
import org.weike.core.ledger.template.FieldUse;
import org.weike.core.ledger.template.Template;
import org.weike.core.ledger.template.TemplateDesk;
import org.weike.core.ledger.template.TemplateField;
import org.weike.core.ledger.template.TemplateField.Use;
import org.weike.core.ledger.template.TemplateUpload;
import org.weike.core.shared.OrganizationId;

class TemplateScreensTest extends DeskScreens {

    private static final OrganizationId COUNTY = new OrganizationId("county-0101");
    private static final CellPlace REMARK = new CellPlace(0, 4, 5);

    @Autowired
    TemplateDesk templates;

    private Template uploaded() throws IOException {
        return ((TemplateUpload.Accepted) templates.upload(actor("province"), COUNTY, "登记表.xlsx", SampleForm.open()))
                .template();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private NativeButton cell(String place) {
        return find(NativeButton.class).all().stream()
                .filter(it -> it.getAriaLabel().orElse("").startsWith(place + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standBesideTheExportOfTheLedger() throws IOException {
        uploaded();
        signIn("county");

        open("ledger");

        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).contains("自有表样");
        assertThat(open("ledger/templates")).isEqualTo("TemplatesView");
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).contains("登记表.xlsx");
    }

    @Test
    void showWhatWasGuessed() throws IOException {
        signIn("county");

        open("ledger/templates/" + uploaded().id().value());

        assertThat(cell("B5").getElement().getTextRecursively()).isEqualTo("姓名");
        assertThat(cell("A2").getElement().getTextRecursively()).contains("填报单位：");
        assertThat(text()).contains("登记表.xlsx", "城东区", "填好并下载");
    }

    @Test
    void takeAFieldForACellAndSaveIt() throws IOException {
        signIn("county");
        var template = uploaded();
        open("ledger/templates/" + template.id().value());

        test(cell("F5")).click();
        chooseShortfall();
        press("保存");

        var saved = templates.open(actor("county"), template.id()).template();
        assertThat(saved.mapping().at(REMARK)).contains(new FieldUse(Use.PERSON, TemplateField.SHORTFALL));
        assertThat(cell("F6").getElement().getTextRecursively()).isEqualTo("还差学时");
    }

    @SuppressWarnings("unchecked")
    private void chooseShortfall() {
        Select<FieldUse> field = find(Select.class).withCaption("这里填什么").single();
        test(field).selectItem("每人：还差学时");
    }

    @Test
    void previewTheFirstRows() throws IOException {
        signIn("county");
        open("ledger/templates/" + uploaded().id().value());

        press("预览");

        assertThat(text()).contains("填报单位：城东区", "返回表样");
        assertThat(cell("B5").getText()).isNotBlank();
    }

    @Test
    void areOnlyFilledFromBelow() throws IOException {
        var template = ((TemplateUpload.Accepted) templates.upload(
                        actor("province"), new OrganizationId("province"), "省表.xlsx", SampleForm.open()))
                .template();
        signIn("county");

        open("ledger/templates/" + template.id().value());

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("填好并下载")
                .doesNotContain("保存");
    }
}

package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.PersonLine;
import org.weike.core.roster.Batch;
import org.weike.core.roster.BatchId;
import org.weike.core.roster.Heading;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.RowSeen;
import org.weike.core.roster.Stage;
import org.weike.core.roster.Uploaded;
import org.weike.core.shared.OrganizationId;

class RosterScreensTest extends DeskScreens {

    private static final OrganizationId COUNTY = new OrganizationId("county-0101");
    private static final String TITLES = "姓名,工号,手机号,所在支部\n";

    @Autowired
    RosterImportDesk imports;

    @Autowired
    PeopleDesk people;

    private Batch uploaded(String role, OrganizationId node, String rows) throws IOException {
        var file = new ByteArrayInputStream((TITLES + rows).getBytes(StandardCharsets.UTF_8));
        return ((Uploaded.Accepted) imports.upload(actor(role), node, "名册.csv", file)).batch();
    }

    private void show(BatchId batch) {
        await().until(() -> !imports.open(actor("province"), batch).stage().isAtWork());
        open("imports/" + batch.value());
    }

    private Stage stage(BatchId batch) {
        return imports.open(actor("province"), batch).stage();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void leadToTheImportsOfTheOwnNode() throws IOException {
        uploaded("county", COUNTY, "张三,T1,,城东区物流园联合支部\n");
        signIn("county");

        open("imports");

        assertThat(text()).contains("导入到“城东区”以下", "待核对列");
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).contains("名册.csv");
    }

    @Test
    void areNotFoundByASecretary() {
        signIn("secretary");

        assertThat(open("imports")).isEqualTo("NotFoundView");
    }

    @Test
    void previewWriteAndTakeBack() throws IOException {
        signIn("county");
        BatchId batch = uploaded("county", COUNTY, "新人甲,T2,,城东区物流园联合支部\n,T3,,城东区物流园联合支部\n")
                .id();
        open("imports/" + batch.value());

        press("预览");
        show(batch);
        assertThat(text()).contains("确认后写入 1 行", "有 1 人没有写身份", "1 人按“正式党员”登记");
        press("写入 1 行");
        show(batch);
        assertThat(stage(batch)).isEqualTo(Stage.COMMITTED);
        assertThat(found("T2")).extracting(PersonLine::name).containsExactly("新人甲");
        press("撤销这次导入");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("将删去这次新建的 1 行");
        test(find(Button.class, find(Dialog.class).single()).withText("撤销这次导入").single())
                .click();
        show(batch);

        assertThat(stage(batch)).isEqualTo(Stage.UNDONE);
        assertThat(found("T2")).isEmpty();
    }

    private List<PersonLine> found(String number) {
        return people.findByNumber(actor("province"), number);
    }

    @Test
    @SuppressWarnings("unchecked")
    void sayWhatIsWrongRowByRow() throws IOException {
        signIn("county");
        Batch batch = uploaded("county", COUNTY, ",T4,123,城东区物流园联合支部\n");
        imports.preview(actor("county"), batch.id());

        show(batch.id());

        assertThat(text()).contains("没有要写入的行");
        Grid<RowSeen> rows = find(Grid.class).single();
        assertThat(test(rows).getRow(0).row().problems()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void sayWhatARowChangesAndOpenItsKindByTheWord() throws IOException {
        signIn("county");
        PersonLine member = found("SECRETARY").getFirst();
        Batch batch = uploaded("county", COUNTY, member.name() + "改,SECRETARY,,城东区商贸街区联合支部\n");
        imports.preview(actor("county"), batch.id());
        show(batch.id());
        Grid<RowSeen> rows = find(Grid.class).single();

        String told = test(rows).getCellComponent(0, 5).getElement().getTextRecursively();
        assertThat(told)
                .contains("姓名：" + member.name() + " → " + member.name() + "改", "组织：", "物流园联合支部 → ", "城东区商贸街区联合支部");
        RouterLink moved = find(RouterLink.class)
                .withCondition(it -> it.getElement().getTextRecursively().contains("转移"))
                .single();
        assertThat(moved.getElement().getTextRecursively()).contains("1");
    }

    @Test
    void askWhatANameMeans() throws IOException {
        signIn("province");
        var province = new OrganizationId("province");
        BatchId batch = uploaded("province", province, "新人乙,T5,,商贸街区联合支部\n").id();
        imports.preview(actor("province"), batch);
        show(batch);
        assertThat(text()).contains("这些名称请您看一看", "商贸街区联合支部", "待选");

        chooseFirstProposal();
        press("记住并重新检查");
        show(batch);

        assertThat(text()).contains("确认后写入 1 行");
    }

    private void chooseFirstProposal() {
        Select<OrganizationId> meant = select("“商贸街区联合支部”指哪个组织");
        meant.setValue(meant.getListDataView().getItem(0));
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class)
                .withCondition(it -> it.getAriaLabel().filter(label::equals).isPresent())
                .single();
    }

    @Test
    void keepColumnsThatAreHalfChosenForTheirPersonAlone() throws IOException {
        signIn("county");
        BatchId batch = uploaded("county", COUNTY, "新人丁,T7,,城东区物流园联合支部\n").id();
        open("imports/" + batch.value());
        this.<Heading>select("“工号”列的意思").setValue(Heading.NAME);

        open("imports");
        open("imports/" + batch.value());
        assertThat(this.<Heading>select("“工号”列的意思").getValue()).isEqualTo(Heading.NAME);
        assertThat(text()).contains("已接着您上次选到的地方");

        signIn("province");
        open("imports");
        open("imports/" + batch.value());
        assertThat(this.<Heading>select("“工号”列的意思").getValue()).isEqualTo(Heading.STAFF_NUMBER);
    }

    @Test
    void refuseAMeaningGivenTwice() throws IOException {
        signIn("county");
        Batch batch = uploaded("county", COUNTY, "新人丙,T6,,城东区物流园联合支部\n");
        open("imports/" + batch.id().value());
        Select<Heading> number = select("“工号”列的意思");

        number.setValue(Heading.NAME);
        press("预览");

        assertThat(number.isInvalid()).isTrue();
        assertThat(stage(batch.id())).isEqualTo(Stage.MAPPING);
    }
}

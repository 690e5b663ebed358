package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.credit.Norms;
import org.weike.core.credit.PersonExemption.Ground;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSet;
import org.weike.core.shared.CreditHours;

class RuleScreensTest extends DeskScreens {

    @Autowired
    RuleDesk rules;

    @Test
    void readTheRulesToEverybody() {
        assertThat(open("rules/default:1")).isEqualTo("RuleVersionView");

        assertThat(text())
                .contains("满 15 分钟、不足 30 分钟：0.50", "每天 8.00", "每年 56.00 学时；至少参加 1 次集中培训", "同一课一年只计一次", "现在执行");
    }

    @Test
    void keepWhatIsWrittenAtOnceAndSayWhatIsWrongBesideIt() {
        RuleDraft draft = openADraft("kept");

        test(find(TextField.class).withCaption("规则代号").single()).setValue("No Code");

        assertThat(find(TextField.class).withCaption("规则代号").single().isInvalid())
                .isTrue();
        assertThat(saved(draft).form().set()).isEqualTo("No Code");
        assertThat(find(Span.class).withText("已保存，还有 1 处要改").exists()).isTrue();
    }

    @Test
    void keepNothingWhileAFieldIsEmpty() {
        RuleDraft draft = openADraft("empty");

        BigDecimalField hours =
                find(BigDecimalField.class).withCaption("每年学时").all().getFirst();
        test(hours).setValue(new BigDecimal("0.125"));

        assertThat(hours.isInvalid()).isTrue();
        assertThat(saved(draft)).isEqualTo(draft);
    }

    @Test
    void putNothingInForceFromADayThatBegan() {
        RuleDraft draft = openADraft("hasty");

        press("施行");
        find(DatePicker.class).single().setValue(LocalDate.of(2020, 1, 1));
        press("确认施行");

        assertThat(find(DatePicker.class).single().getErrorMessage()).isEqualTo("最早从明天起");
        assertThat(saved(draft)).isEqualTo(draft);
    }

    @Test
    void putADraftInForce() {
        openADraft("province");

        press("施行");
        find(DatePicker.class).single().setValue(LocalDate.of(2096, 1, 1));
        press("确认施行");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("rules/province:1");
        assertThat(text()).contains("将要执行");
    }

    @Test
    void bringADiscardedDraftBack() {
        RuleDraft draft = openADraft("lost");

        press("删除草稿");
        press("撤销");

        assertThat(rules.drafts(actor("province"))).extracting(RuleDraft::form).contains(draft.form());
    }

    @Test
    void foreseeWhatADraftChangesAndPostNothingByIt() {
        RuleDraft draft = openADraft("foreseen");
        open("rules/changes?draft=" + draft.id().value());

        press("开始试算");

        awaitOnScreen("谁的学时都不会变");
        assertThat(find(Button.class).withText("重算这一年").exists()).isFalse();
    }

    @Test
    void foreseeOfWhomADraftAsksSomethingElse() {
        RuleForm now = RuleForm.of(rules.inForce(actor("province")));
        var asked = now.norms().targets().stream()
                .map(it -> new RuleSet.Target(it.group(), it.whom(), CreditHours.of("99"), 0, it.basis()))
                .toList();
        var norms = new Norms(asked, now.norms().exemptions(), now.norms().joining());
        RuleDraft draft = openADraft("stricter");
        rules.save(
                actor("province"),
                draft.id(),
                draft.rev(),
                new RuleForm("stricter", now.conversions(), now.ceilings(), now.shares(), now.repeat(), norms));
        open("rules/changes?draft=" + draft.id().value());

        press("开始试算");

        awaitOnScreen("谁的学时都不会变");
        assertThat(text()).contains("年度要求", "要求变了", "要求 99.00，还差", "下面是几个例子").doesNotContain("谁的要求都不会变");
        assertThat(find(Anchor.class).all())
                .anySatisfy(it -> assertThat(it.getHref()).startsWith("ledger/people/demo-"));
    }

    @Test
    void exemptSomebodyForATime() {
        signIn("county");
        open("people/demo-trainee");

        press("免除一段时间");
        press("保存");

        RadioButtonGroup<Ground> ground = grounds();
        assertThat(ground.isInvalid()).isTrue();

        ground.setValue(Ground.FRAIL);
        press("保存");

        assertThat(text()).contains("年老体弱", "第二十三条");
    }

    @SuppressWarnings("unchecked") // there is one such group on the screen
    private RadioButtonGroup<Ground> grounds() {
        return find(RadioButtonGroup.class).single();
    }

    /** Looks as the browser does, once a moment, until the worker has its answer. */
    private void awaitOnScreen(String words) {
        await().pollInSameThread().untilAsserted(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            assertThat(text()).contains(words);
        });
    }

    private RuleDraft openADraft(String set) {
        signIn("province");
        RuleDraft draft = rules.begin(
                        actor("province"),
                        RuleForm.of(rules.inForce(actor("province"))).forSet(set))
                .orElseThrow();
        assertThat(open("rules/drafts/" + draft.id().value())).isEqualTo("RuleDraftView");
        return draft;
    }

    private RuleDraft saved(RuleDraft draft) {
        return rules.draft(actor("province"), draft.id());
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}

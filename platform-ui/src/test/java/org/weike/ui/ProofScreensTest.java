package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.credit.LedgerCheckDesk;
import org.weike.core.shared.Actor;

class ProofScreensTest extends DeskScreens {

    @Autowired
    private LedgerCheckDesk checks;

    @Test
    void tellWhatTheLastCheckCameToAndWhoHadItMade() {
        var report = checks.check(new Actor.Platform("test"), it -> {});
        signIn("province");
        open("audit");

        assertThat(report.isSound()).isTrue();
        assertThat(facts()).anyMatch(it -> it.contains("全部相符") && it.contains("平台"));
        assertThat(find(Button.class).withText("立即查验").single().isEnabled()).isTrue();
    }

    @Test
    void beginACheck() {
        signIn("province");
        open("audit");

        press("立即查验");

        assertThat(find(Button.class).withText("立即查验").exists()
                        || find(Button.class).withText("正在查验…").exists())
                .isTrue();
    }

    @Test
    void areOnlyForWhoeverReachesEverything() {
        signIn("county");
        open("audit");

        assertThat(find(H2.class).withText("台账查验").exists()).isFalse();
    }

    private List<String> facts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}

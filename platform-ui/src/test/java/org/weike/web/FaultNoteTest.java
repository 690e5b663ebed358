package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.lesson.FaultDesk;
import org.weike.core.lesson.FaultReport;
import org.weike.core.lesson.LessonFault;
import org.weike.core.shared.Actor;

@OnSite
class FaultNoteTest {

    @Autowired
    private Site site;

    @Autowired
    private FaultDesk faults;

    @Test
    void isKeptWithTheFaultAsItWasWritten() {
        var answer = report("第三段的电话\r\n打不通 <b>");

        assertThat(answer).isEqualTo(200);
        assertThat(faults.open(new Actor.Platform("test"), Site.LESSON))
                .filteredOn(it -> it.kind() == FaultReport.Kind.OUTDATED)
                .flatExtracting(LessonFault::notes)
                .contains("第三段的电话 打不通 <b>");
    }

    @Test
    void isRefusedWhereItIsTooLong() {
        assertThat(report("长".repeat(501))).isEqualTo(400);
    }

    private int report(String note) {
        var form = Map.of("version", "1", "kind", "OUTDATED", "note", note);
        return site.browser()
                .post("/learn/" + Site.LESSON.value() + "/faults", form)
                .statusCode();
    }
}

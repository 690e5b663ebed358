package org.weike.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void sayWhatIsInTheFile() {
        assertThat(FileNames.of("xlsx", "学时台账", "临江区", "2026")).isEqualTo("学时台账-临江区-2026.xlsx");
        assertThat(FileNames.of("xlsx", "学时台账", "", "2026")).isEqualTo("学时台账-2026.xlsx");
    }

    @Test
    void holdNothingThatAnySystemRefuses() {
        assertThat(FileNames.of("xlsx", "台账", "..\\一/二:三*\"四\"<五>|?\r\n\u202e六 %00;", "2026"))
                .isEqualTo("台账-一_二_三_四_五_六_00-2026.xlsx");
    }

    @Test
    void areShortEnoughAndCutNoCharacterInTwo() {
        String long1 = "𠮷".repeat(100);

        String name = FileNames.of("xlsx", "学时台账", long1, "2026-01至03");

        assertThat(name).contains("𠮷".repeat(24)).doesNotContain("𠮷".repeat(25));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
    }
}

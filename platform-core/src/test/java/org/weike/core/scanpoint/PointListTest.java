package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointListTest {

    @Test
    void readsWhatASpreadsheetPastes() {
        assertThat(PointList.read("食堂\t12号桌\t每天一课\r\n\r\n食堂\t 13号桌 \n").rows())
                .containsExactly(
                        new PointList.Row(1, List.of("食堂", "12号桌", "每天一课")),
                        new PointList.Row(3, List.of("食堂", "13号桌")));
    }

    @Test
    void readsAnUploadedFile() {
        assertThat(PointList.read("\ufeff食堂,\"A区, 3号桌\",\"\"\"快\"\"课\"\n").rows())
                .containsExactly(new PointList.Row(1, List.of("食堂", "A区, 3号桌", "\"快\"课")));
    }

    @Test
    void findsNothingInEmptyRows() {
        assertThat(PointList.read(" \n\t\t\n,,\n").rows()).isEmpty();
    }
}

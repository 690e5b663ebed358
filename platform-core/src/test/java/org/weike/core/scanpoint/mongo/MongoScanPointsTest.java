package org.weike.core.scanpoint.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.scanpoint.ScanCounts;
import org.weike.core.scanpoint.ScanHour;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.scanpoint.ScanPoints;
import org.weike.core.scanpoint.ScanPointsContract;

@SpringBootTest(classes = TestPlatform.class)
class MongoScanPointsTest extends ScanPointsContract {

    private static final ScanPointId POINT = new ScanPointId("7K3QF9M2TX");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Autowired
    private ScanPoints points;

    @Autowired
    private ScanCounts counts;

    @Autowired
    private ScanPointDesk desk;

    @Override
    protected ScanPoints points() {
        return points;
    }

    @Test
    void addsCountsToTheHoursOfADay() {
        counts.add(Map.of(new ScanHour(POINT, MONDAY, 9), 2L, new ScanHour(POINT, MONDAY, 23), 1L));
        counts.add(Map.of(new ScanHour(POINT, MONDAY, 9), 3L, new ScanHour(POINT, MONDAY.plusDays(2), 0), 7L));

        var days = counts.of(POINT, MONDAY, MONDAY.plusDays(1));

        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(MONDAY);
            assertThat(day.hours().get(9)).isEqualTo(5);
            assertThat(day.total()).isEqualTo(6);
        });
    }

    @Test
    void isWiredIntoTheLibrary() {
        assertThat(desk).isNotNull();
    }
}

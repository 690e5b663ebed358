package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.TreeChange;
import org.weike.core.search.Generation;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

@SpringBootTest(classes = TestPlatform.class)
class ScanPointSourceTest {

    private static final Actor.Platform JOB = new Actor.Platform("test");
    private static final Duration LONG = Duration.ofSeconds(10);

    private final ScanPointDesk desk;
    private final ScanPoints points;
    private final OrganizationDesk organizations;
    private final Search search;

    @Autowired
    ScanPointSourceTest(ScanPointDesk desk, ScanPoints points, OrganizationDesk organizations, Search search) {
        this.desk = desk;
        this.points = points;
        this.organizations = organizations;
        this.search = search;
    }

    @Test
    void findsPointsByTheNewNameOfThePlaceTheyHangIn() {
        var province = add(Kind.PROVINCE, "换名省", null);
        var works = add(Kind.ENTERPRISE, "旧名制药厂", province.id());
        var canteen = add(Kind.SITE, "食堂", works.id());
        var point = hang(canteen.id());
        search.await(search.changed("point", List.of(point.id().value())), LONG);

        organizations.rename(JOB, works.id(), works.rev(), "新名制药厂");
        search.await(search.changed("organization", List.of()), LONG);

        assertThat(found("新名制药厂")).containsExactly(point.id().value());
        assertThat(found("旧名制药厂")).isEmpty();
    }

    private Organization add(Kind kind, String name, @Nullable OrganizationId parent) {
        return ((TreeChange.Done) organizations.add(JOB, kind, name, parent, null)).organization();
    }

    private ScanPoint hang(OrganizationId site) {
        var wanted = new NewPoint(new Place(site, "12号桌"), "一课", new Target.FixedLesson(new LessonId("any")));
        var point = ScanPoint.putUp(wanted, ScanCode.draw(new Random(7)), TestPlatform.MONDAY_AT_NINE);
        points.add(List.of(point));
        return point;
    }

    private List<String> found(String words) {
        return desk.list(JOB, Query.of("point").matching(words), Generation.FIRST).hits().stream()
                .map(it -> it.id())
                .toList();
    }
}

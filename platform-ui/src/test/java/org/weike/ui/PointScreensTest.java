package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.course.CourseDesk;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Publishing;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.PointSaved;
import org.weike.core.scanpoint.ScanCounts;
import org.weike.core.scanpoint.ScanHour;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.scanpoint.Target;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.wording.Moments;

class PointScreensTest extends DeskScreens {

    private static final OrganizationId CANTEEN = new OrganizationId("plant-site-5");

    @Autowired
    ScanPointDesk points;

    @Autowired
    LessonDesk lessons;

    @Autowired
    CourseDesk courses;

    @Autowired
    ScanCounts counts;

    @Autowired
    Clock clock;

    private Hit lesson;
    private Hit course;
    private ScanPointId point;

    @BeforeEach
    void putUpAPoint() {
        var shipped = LessonDesk.ALL.where(new Filter.Ids(Set.of("suggestion-adopted")));
        lesson = lessons.find(Actor.ANYBODY, shipped).hits().getFirst();
        course = courses.find(Actor.ANYBODY, CourseDesk.ALL).hits().getFirst();
        var place = new Place(CANTEEN, UUID.randomUUID().toString());
        var opens = new Target.FixedLesson(new LessonId(lesson.id()));
        point = points.create(actor("poster"), new NewPoint(place, "等餐五分钟", opens))
                .point()
                .id();
        signIn("poster");
        open("points/" + point.value());
        press("换内容");
    }

    @Test
    void openACourseInOrder() {
        way("整门课程，按顺序");
        choose("选哪门课程", course);

        press("保存");

        assertThat(lines("plain-lines")).containsExactly("课程《" + course.text("title") + "》");
    }

    @Test
    void tellARuleByShiftInWordsBeforeAndAfterItIsKept() {
        way("按星期和时段");
        find(ComboBox.class, find(Dialog.class).single())
                .withCaption("选哪一课")
                .all()
                .forEach(it -> choose(it, lesson));
        String[] told = {"周一至周五 06:00–14:00 → " + lesson.text("title"), "其他时间 → " + lesson.text("title")};
        assertThat(lines("target-preview")).containsExactly(told);

        press("保存");

        assertThat(lines("plain-lines")).containsExactly(told);
    }

    @Test
    void sayWhatARuleLacks() {
        way("按星期和时段");

        press("保存");

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(ComboBox.class).withCaption("选哪一课").all()).allMatch(it -> it.isInvalid());
    }

    @Test
    void nameWhatACodeOpensAndThatItIsWithdrawn() {
        var copy = lessons.copy(actor("organizer"), new LessonId("near-miss"), new OrganizationId("county-0101"));
        var published = (Publishing.Published) lessons.publish(actor("organizer"), copy.id(), copy.rev());
        var title = "差一点的事，怎么让人愿意说";
        var opened = points.retarget(actor("poster"), point, new Target.FixedLesson(copy.id()));

        awaitOpenedBy(opened, title);
        lessons.withdraw(actor("organizer"), copy.id(), published.lesson().rev());
        awaitOpenedBy(opened, title + "已下架");
    }

    @Test
    void numberTheBarsOfScans() {
        var today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        counts.add(Map.of(new ScanHour(point, today, 9), 2L, new ScanHour(point, today, 10), 3L));

        open("points/" + point.value());

        assertThat(find(OrderedList.class)
                        .withClassName("bars")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("5" + today.getDayOfMonth());
    }

    /** A read waits for its own write, but not for ever, and this machine may have much else to do. */
    private void awaitOpenedBy(PointSaved saved, String words) {
        await().pollInSameThread()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(openedBy(saved)).isEqualTo(words));
    }

    private String openedBy(PointSaved saved) {
        open("points");
        @SuppressWarnings("unchecked")
        Grid<Hit> grid = find(Grid.class).single();
        Hit hit = points.list(
                        actor("poster"),
                        Query.of("point")
                                .where(new Filter.Ids(Set.of(saved.point().id().value()))),
                        saved.shownFrom())
                .hits()
                .getFirst();
        return ((ComponentRenderer<?, Hit>) grid.getColumns().get(4).getRenderer())
                .createComponent(hit)
                .getElement()
                .getTextRecursively();
    }

    @Test
    void tellAFilterThatLeftNothingFromNoPoints() {
        open("points?status=REVOKED");
        assertThat(emptiness()).startsWith("没有找到扫码点");

        open("points");
        assertThat(emptiness()).startsWith("没有扫码点");
    }

    private String emptiness() {
        return find(Grid.class).single().getEmptyStateComponent().getElement().getTextRecursively();
    }

    private void way(String label) {
        RadioButtonGroup<?> group =
                find(RadioButtonGroup.class).withCaption("打开内容").single();
        choose(group, label);
    }

    private static <T> void choose(RadioButtonGroup<T> group, String label) {
        group.setValue(group.getListDataView()
                .getItems()
                .filter(it -> group.getItemLabelGenerator().apply(it).equals(label))
                .findFirst()
                .orElseThrow());
    }

    private void choose(String caption, Hit hit) {
        choose(find(ComboBox.class).withCaption(caption).single(), hit);
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box, Hit hit) {
        ((ComboBox<Hit>) box).setValue(hit);
    }

    private List<String> lines(String list) {
        return find(UnorderedList.class)
                .withClassName(list)
                .single()
                .getChildren()
                .map(it -> ((ListItem) it).getText())
                .toList();
    }
}

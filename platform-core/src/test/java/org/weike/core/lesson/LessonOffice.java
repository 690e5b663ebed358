package org.weike.core.lesson;

import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.PROVINCE;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.grant;

import java.util.List;
import org.weike.core.MovableClock;
import org.weike.core.lesson.media.MediaFixture;
import org.weike.core.organization.Footprints;
import org.weike.core.organization.OrganizationFixture;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Freshness;

/** The desks of this feature over a small province, in memory. */
public final class LessonOffice {

    public static final Actor PROVINCIAL = Actor.of(new PersonId("provincial"));
    public static final Actor EASTERN = Actor.of(new PersonId("eastern"));
    public static final Actor WESTERN = Actor.of(new PersonId("western"));
    public static final Actor LECTURER = Actor.of(new PersonId("lecturer"));

    public final MovableClock clock = new MovableClock(OrganizationFixture.NOW);
    public final Footprints footprints = new Footprints();
    public final InMemoryLessons lessons = new InMemoryLessons();
    public final InMemoryMedia media = new InMemoryMedia();
    public final Reach reach = Reach.over(
            TREE,
            List.of(
                    grant("provincial", Role.PROVINCE_ADMINISTRATOR, PROVINCE),
                    grant("eastern", Role.ORGANIZER, EAST),
                    grant("western", Role.ORGANIZER, WEST),
                    grant("lecturer", Role.LECTURER, EAST)));
    public final LessonReader reader = LessonFixture.reader();
    public final LessonShelf shelf;
    public final LessonShipping shipping;
    public final LessonDesk desk;

    final MediaDesk mediaDesk;
    final FaultDesk faultDesk;

    public LessonOffice() {
        var cache = new CachedLessonShelf(lessons, lessons, Freshness.SHARED, clock);
        var news = new LessonNews(cache, footprints);
        var press = new LessonPress(reader, lessons, lessons, news, clock);
        var rights = new LessonRights(reach);
        shelf = cache;
        shipping = new LessonShipping(lessons, press, clock);
        desk = new LessonDesk(lessons, cache, reader, press, news, rights, reach, footprints, footprints, clock);
        mediaDesk = new MediaDesk(lessons, rights, news, MediaFixture.gate(), media, clock);
        faultDesk = new FaultDesk(new InMemoryLessonFaults(), lessons, cache, rights, clock);
    }
}

package org.weike.core.lesson;

import org.springframework.stereotype.Component;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;

/** Says who may do what with a lesson. */
@Component
class LessonRights {

    private final Reach reach;

    LessonRights(Reach reach) {
        this.reach = reach;
    }

    /** Nobody edits what came with the platform; it can be copied. */
    void requireEditing(Actor actor, Lesson lesson) {
        if (lesson.owner() == null) {
            throw new OutOfReach();
        }
        reach.require(actor, Permission.EDIT_LESSONS, lesson.owner());
    }

    /** What came with the platform is published and withdrawn by those who may do so for a whole province. */
    void requirePublishing(Actor actor, Lesson lesson) {
        if (!mayPublish(actor, lesson)) {
            throw new OutOfReach();
        }
    }

    boolean mayPublish(Actor actor, Lesson lesson) {
        return lesson.owner() == null
                ? reach.permitsAll(actor, Permission.PUBLISH_LESSONS)
                : reach.permits(actor, Permission.PUBLISH_LESSONS, lesson.owner());
    }

    /** Who may know that there is a draft, an older version of a withdrawn lesson, or a fault. */
    boolean mayLookBehind(Actor actor, Lesson lesson) {
        return lesson.owner() == null
                ? reach.permitsAll(actor, Permission.PUBLISH_LESSONS)
                : reach.permits(actor, Permission.EDIT_LESSONS, lesson.owner());
    }
}

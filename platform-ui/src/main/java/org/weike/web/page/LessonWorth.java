package org.weike.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.credit.CreditDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;

/** Lets pages tell what a lesson is worth before anybody begins with it. */
@Component
public class LessonWorth {

    private final CreditDesk credit;

    LessonWorth(CreditDesk credit) {
        this.credit = credit;
    }

    /** Null where the rules in force give nothing for lessons. */
    public @Nullable CreditHours of(LessonId lesson) {
        return credit.worth(Actor.ANYBODY, lesson).orElse(null);
    }
}

package org.weike.core.lesson;

import java.util.Optional;

/** Published lessons at a reader's hand: answers from memory where it can, so that a scan costs no store access. */
public interface LessonShelf {

    /** Empty where nothing was ever published under this id. */
    Optional<Opened> open(LessonId lesson);

    /** Also finds versions that were superseded or withdrawn: who began one may finish it. */
    Optional<LessonVersion> find(LessonVersionId version);
}

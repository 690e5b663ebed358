package org.weike.core.lesson;

import java.util.List;

/** What came of publishing a draft. */
public sealed interface Publishing {

    /** Readers find it as this version from now on; the same version as before if nothing differs. */
    record Published(Lesson lesson, LessonVersionId version) implements Publishing {}

    /** The draft has problems; nothing was published. */
    record Refused(List<ContentProblem> problems) implements Publishing {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

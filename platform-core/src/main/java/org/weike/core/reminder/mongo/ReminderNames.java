package org.weike.core.reminder.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weike.core.reminder.Errand;
import org.weike.core.storage.StoredNames;

/** Names what stored tasks ask for. */
@Configuration(proxyBeanMethods = false)
class ReminderNames {

    @Bean
    StoredNames errandNames() {
        return StoredNames.of(Errand.class)
                .with(Errand.StudyLesson.class, "studyLesson")
                .with(Errand.StudyCourse.class, "studyCourse")
                .with(Errand.Announced.class, "announced");
    }
}

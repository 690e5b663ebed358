package org.weike.core.scanpoint.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weike.core.scanpoint.Target;
import org.weike.core.storage.StoredNames;

/** Names what a code opens in stored points. */
@Configuration(proxyBeanMethods = false)
class ScanPointNames {

    @Bean
    StoredNames targetNames() {
        return StoredNames.of(Target.class)
                .with(Target.FixedLesson.class, "lesson")
                .with(Target.CourseInOrder.class, "course")
                .with(Target.ByShift.class, "shift");
    }
}

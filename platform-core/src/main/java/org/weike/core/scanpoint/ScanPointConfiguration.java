package org.weike.core.scanpoint;

import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.weike.core.course.Course;
import org.weike.core.course.CourseShelf;

/** Brings the scan point desk, its stores, and the makers of codes and cards. */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
@ComponentScan(basePackageClasses = ScanPointConfiguration.class)
public class ScanPointConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CodeSource codeSource() {
        var random = new SecureRandom();
        return () -> ScanCode.draw(random);
    }

    /** An application without courses has points that open lessons. */
    @Bean
    @ConditionalOnMissingBean
    CourseLessons courseLessons(ObjectProvider<CourseShelf> courses) {
        return id -> courses.stream()
                .flatMap(it -> it.open(id).stream())
                .filter(it -> it.status() == Course.Status.PUBLISHED)
                .flatMap(it -> it.lessons().stream())
                .toList();
    }
}

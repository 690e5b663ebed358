/** Courses: lessons in the order in which they are best studied, and the shipped catalogue that brings them. */
@ApplicationModule(
        allowedDependencies = {"shared", "storage", "audit", "search", "organization", "lesson", "lesson::yaml"})
@NullMarked
package org.weike.core.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.weike.reach;

import com.vaadin.flow.router.Route;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The addresses of the desk's screens, as their classes name them. */
final class Routes {

    private Routes() {}

    static Set<String> all() {
        var screens = new ClassPathScanningCandidateComponentProvider(false);
        screens.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return screens.findCandidateComponents("org.weike").stream()
                .map(it -> ClassUtils.resolveClassName(Objects.requireNonNull(it.getBeanClassName()), null))
                .map(it -> it.getAnnotation(Route.class).value())
                .collect(Collectors.toSet());
    }

    /** Whether the path itself names what is opened. */
    static boolean isTemplate(String route) {
        return route.contains(":");
    }
}

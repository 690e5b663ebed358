package org.weike.core.reach;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;

/** A public method of a desk. */
record Operation(Method method) {

    /** Everything that a screen, an endpoint or a command may call. */
    static List<Operation> all() {
        var desks = new ClassPathScanningCandidateComponentProvider(false);
        desks.addIncludeFilter(new AnnotationTypeFilter(Desk.class));
        return desks.findCandidateComponents("org.weike.core").stream()
                .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .flatMap(Operation::of)
                .sorted(Comparator.comparing(Operation::toString))
                .toList();
    }

    private static Stream<Operation> of(Class<?> desk) {
        return Arrays.stream(desk.getMethods())
                .filter(it -> it.getDeclaringClass() != Object.class && !it.isBridge())
                .map(Operation::new);
    }

    /**
     * The one of this name; where several share it, the name with the types after the actor: {@code open(LessonId)}.
     */
    static Operation named(Class<?> desk, String name) {
        var found = of(desk).filter(it -> it.method.getName().equals(name)
                        || it.toString().endsWith('.' + name + (name.endsWith(")") ? "" : "()")))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(desk.getSimpleName() + " has no one operation " + name + ": " + found);
        }
        return found.getFirst();
    }

    Class<?> desk() {
        return method.getDeclaringClass();
    }

    boolean takesOnlyThePlatform() {
        return method.getParameterTypes()[0] == Actor.Platform.class;
    }

    @Nullable Object call(Object desk, Actor actor, List<? extends @Nullable Object> arguments) throws Throwable {
        var all = Stream.concat(Stream.of(actor), arguments.stream()).toArray();
        try {
            return method.invoke(desk, all);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (IllegalArgumentException e) {
            throw new AssertionError(this + " was given " + Arrays.toString(all), e);
        }
    }

    /** Such as {@code FaultDesk.open(LessonId)}; the actor comes first everywhere and is left out. */
    @Override
    public String toString() {
        var types = Arrays.stream(method.getParameterTypes())
                .skip(1)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return desk().getSimpleName() + '.' + method.getName() + '(' + types + ')';
    }
}

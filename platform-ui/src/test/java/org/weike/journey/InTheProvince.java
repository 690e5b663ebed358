package org.weike.journey;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one running platform and the one browser to every test that asks, and stops both after the last. They live
 * as long as the session, since a fork runs each class that it takes as an execution of its own.
 */
final class InTheProvince implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(InTheProvince.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningPlatform.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Chromium.class) {
            return theOne(Chromium.class, Chromium::new, context);
        }
        RunningPlatform platform = theOne(RunningPlatform.class, RunningPlatform::withTheProvince, context);
        platform.takeTurn();
        return platform;
    }

    private static <T extends AutoCloseable> T theOne(Class<T> type, Supplier<T> start, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).computeIfAbsent(type, it -> start.get(), type);
    }
}

package org.weike.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts how often some methods of a store are called. */
public final class CountedCalls implements BeanPostProcessor {

    private final AtomicInteger calls = new AtomicInteger();
    private final Class<?> store;
    private final Set<String> methods;

    public CountedCalls(Class<?> store, String... methods) {
        this.store = store;
        this.methods = Set.of(methods);
    }

    public void begin() {
        calls.set(0);
    }

    public int count() {
        return calls.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return store.isInstance(bean) ? counted(bean) : bean;
    }

    private Object counted(Object bean) {
        return Proxy.newProxyInstance(store.getClassLoader(), new Class<?>[] {store}, (proxy, method, arguments) -> {
            if (methods.contains(method.getName())) {
                calls.incrementAndGet();
            }
            try {
                return method.invoke(bean, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}

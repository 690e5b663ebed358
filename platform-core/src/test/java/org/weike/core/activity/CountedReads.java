package org.weike.core.activity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts how often a single study is read. */
final class CountedReads implements BeanPostProcessor {

    private final AtomicInteger reads = new AtomicInteger();

    void begin() {
        reads.set(0);
    }

    int count() {
        return reads.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof BranchStudies it ? counted(it) : bean;
    }

    private BranchStudies counted(BranchStudies studies) {
        return (BranchStudies) Proxy.newProxyInstance(
                BranchStudies.class.getClassLoader(),
                new Class<?>[] {BranchStudies.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("find")) {
                        reads.incrementAndGet();
                    }
                    try {
                        return method.invoke(studies, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

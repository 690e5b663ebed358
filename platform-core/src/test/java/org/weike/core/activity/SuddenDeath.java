package org.weike.core.activity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.weike.core.credit.CreditAccounts;

/** Lets the platform die before or after its n-th write of a study or an account, and write nothing afterwards. */
final class SuddenDeath implements BeanPostProcessor {

    private static final Set<String> WRITES = Set.of("add", "replace", "post", "postAll");

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    /** Counted from now on: each write is two places to die at. */
    void after(int places) {
        left.set(places);
    }

    /** It is started again. */
    void isOver() {
        left.set(Integer.MAX_VALUE);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case BranchStudies it -> mortal(it, BranchStudies.class);
            case CreditAccounts it -> mortal(it, CreditAccounts.class);
            default -> bean;
        };
    }

    private <T> T mortal(T bean, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean writes = WRITES.contains(method.getName());
                    tick(writes);
                    try {
                        var answer = method.invoke(bean, arguments);
                        tick(writes);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void tick(boolean writes) {
        if (writes && left.decrementAndGet() < 0) {
            throw new Crash();
        }
    }

    /** The machine lost its power. */
    static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }
}

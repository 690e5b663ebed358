package org.weike.core.roster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes the imports that the store hands over, many at a time. */
final class ReadBatches implements BeanPostProcessor {

    private final List<Object> read = new CopyOnWriteArrayList<>();

    void clear() {
        read.clear();
    }

    List<Object> all() {
        return List.copyOf(read);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Batches it ? noting(it) : bean;
    }

    private Batches noting(Batches batches) {
        return (Batches) Proxy.newProxyInstance(
                Batches.class.getClassLoader(), new Class<?>[] {Batches.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(batches, arguments);
                        if (answer instanceof List<?> many) {
                            read.addAll(many);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

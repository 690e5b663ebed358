package org.weike.core.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * The place in a feature that people go to with what they want. Every public method of a desk takes the {@link Actor}
 * first and checks what they may do; screens, endpoints and commands call desks and nothing else.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Desk {}

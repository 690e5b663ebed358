package org.weike.ui.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Role;

/** Hides a screen from those who have the permission nowhere: it stands in no menu and its address is not found. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission value();

    /** The roles that the screen is made for; all that have the permission, if none is named. */
    Role[] roles() default {};
}

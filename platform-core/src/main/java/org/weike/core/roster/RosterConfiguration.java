package org.weike.core.roster;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Opens the desk for imports and takes up again what was interrupted. */
@AutoConfiguration
@ComponentScan(basePackageClasses = RosterConfiguration.class)
public class RosterConfiguration {}

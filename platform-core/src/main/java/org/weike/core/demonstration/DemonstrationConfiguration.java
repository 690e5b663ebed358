package org.weike.core.demonstration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Offers the demonstration province; nothing is loaded until somebody asks. */
@AutoConfiguration
@ComponentScan(basePackageClasses = DemonstrationConfiguration.class)
public class DemonstrationConfiguration {}

package org.weike.core.search;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Opens the one read side. */
@AutoConfiguration
@ComponentScan(basePackageClasses = SearchConfiguration.class)
public class SearchConfiguration {}

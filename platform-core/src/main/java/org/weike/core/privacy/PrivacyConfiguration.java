package org.weike.core.privacy;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Opens the desks at which people ask for a copy of their data and for its erasure. */
@AutoConfiguration
@ComponentScan(basePackageClasses = PrivacyConfiguration.class)
public class PrivacyConfiguration {}

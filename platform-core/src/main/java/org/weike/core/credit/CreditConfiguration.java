package org.weike.core.credit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Brings the credit desk, its stores and the shipped rules. */
@AutoConfiguration
@ComponentScan(basePackageClasses = CreditConfiguration.class)
public class CreditConfiguration {}

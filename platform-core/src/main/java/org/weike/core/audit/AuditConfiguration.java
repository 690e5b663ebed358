package org.weike.core.audit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Opens the audit trail and the record of looks. */
@AutoConfiguration
@ComponentScan(basePackageClasses = AuditConfiguration.class)
public class AuditConfiguration {}

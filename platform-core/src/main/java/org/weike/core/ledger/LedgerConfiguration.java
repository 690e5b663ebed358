package org.weike.core.ledger;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Opens the ledger and the desk that shows the audit trail. */
@AutoConfiguration
@ComponentScan(basePackageClasses = LedgerConfiguration.class)
public class LedgerConfiguration {}

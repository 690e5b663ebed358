package org.weike.core.account;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Opens the desks for accounts and sign-in. */
@AutoConfiguration
@ComponentScan(basePackageClasses = AccountConfiguration.class)
public class AccountConfiguration {}

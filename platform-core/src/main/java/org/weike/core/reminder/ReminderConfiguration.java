package org.weike.core.reminder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;

/** Opens the desks for reminders and tasks, and goes round every few minutes. */
@AutoConfiguration
@EnableConfigurationProperties(ReminderSettings.class)
@ComponentScan(basePackageClasses = ReminderConfiguration.class)
public class ReminderConfiguration {}

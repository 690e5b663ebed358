package org.weike.core.activity;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;

/** Opens the desk for branch studies, and settles what they owe. */
@AutoConfiguration
@EnableConfigurationProperties(BranchStudySettings.class)
@ComponentScan(basePackageClasses = ActivityConfiguration.class)
public class ActivityConfiguration {}

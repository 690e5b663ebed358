package org.weike.core.study;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Brings the study desk and its stores. */
@AutoConfiguration
@EnableScheduling
@ComponentScan(basePackageClasses = StudyConfiguration.class)
public class StudyConfiguration {}

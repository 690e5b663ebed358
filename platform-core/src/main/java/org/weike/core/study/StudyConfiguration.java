package org.weike.core.study;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Brings the study desk and its stores. */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
@ComponentScan(basePackageClasses = StudyConfiguration.class)
public class StudyConfiguration {}

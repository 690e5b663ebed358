package org.weike.core.course;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Brings the course desk, its store, and what reads the shipped catalogue. */
@AutoConfiguration
@ComponentScan(basePackageClasses = CourseConfiguration.class)
public class CourseConfiguration {}

package org.weike.core.lesson;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Brings the lesson desks, their stores, and what reads texts and media. */
@AutoConfiguration
@ComponentScan(basePackageClasses = LessonConfiguration.class)
public class LessonConfiguration {}

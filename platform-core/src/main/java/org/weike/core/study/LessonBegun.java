package org.weike.core.study;

/** The first report of an attempt was taken in; told once, however often it is sent. */
public record LessonBegun(AttemptTicket ticket) {}

package org.weike.core.activity;

/** What somebody enters about a study. */
public record StudyForm(Proceedings proceedings, Participants participants) {}

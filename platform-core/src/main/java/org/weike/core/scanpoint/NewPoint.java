package org.weike.core.scanpoint;

/** A point that somebody wants to put up. */
public record NewPoint(Place place, String title, Target target) {}

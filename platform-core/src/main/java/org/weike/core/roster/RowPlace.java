package org.weike.core.roster;

/** Where a row stands in the file; sheets and rows are counted from 0. */
public record RowPlace(int sheet, int row) {}

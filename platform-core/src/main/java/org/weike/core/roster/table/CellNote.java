package org.weike.core.roster.table;

/** Words to be read at one cell; sheets, rows and columns are counted from 0. */
public record CellNote(int sheet, int row, int column, String text) {}

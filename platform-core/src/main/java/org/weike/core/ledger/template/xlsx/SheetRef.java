package org.weike.core.ledger.template.xlsx;

/** A sheet of a workbook: what people call it, the part that holds it, and whether it has cells at all. */
record SheetRef(String name, String part, boolean cells) {}

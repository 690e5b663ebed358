package org.weike.core.ledger.template.xlsx;

/** How a sheet looked before it is filled. */
record SheetLook(SheetRows rows, SharedTexts texts, CellStyles styles) {}

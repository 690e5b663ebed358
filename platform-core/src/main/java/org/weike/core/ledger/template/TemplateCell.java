package org.weike.core.ledger.template;

/** One cell that is filled for the whole node. */
public record TemplateCell(CellPlace place, TemplateField field) {}

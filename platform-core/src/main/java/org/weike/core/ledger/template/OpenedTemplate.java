package org.weike.core.ledger.template;

/** A template, the form as a grid, and whether the one who asks may change what is filled in where. */
public record OpenedTemplate(Template template, TemplateGrid grid, boolean mayEdit) {}

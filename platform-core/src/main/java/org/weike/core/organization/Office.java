package org.weike.core.organization;

/** A role that is held by somebody on a node, whoever it is. */
public record Office(Role role, Organization node) {}

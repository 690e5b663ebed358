package org.weike.core.privacy;

import org.weike.core.organization.StaffNumber;

/** An erasure that waits for a decision, and whom it is about. */
public record ErasureLine(Erasure erasure, String name, StaffNumber staffNumber) {}

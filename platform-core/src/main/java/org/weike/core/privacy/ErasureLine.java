package org.weike.core.privacy;

import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Person;

/** An erasure that is not over, and whom it is about; nobody where the record of the person is gone already. */
public record ErasureLine(Erasure erasure, @Nullable Person person) {}

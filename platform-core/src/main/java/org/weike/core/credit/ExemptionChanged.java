package org.weike.core.credit;

import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Somebody granted an exemption or ended one. */
public record ExemptionChanged(Actor by, PersonId person) {}

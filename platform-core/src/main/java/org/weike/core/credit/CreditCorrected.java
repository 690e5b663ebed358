package org.weike.core.credit;

import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Tells that somebody corrected a person's year, and so expects to see it. */
public record CreditCorrected(Actor by, PersonId person, int year) {}

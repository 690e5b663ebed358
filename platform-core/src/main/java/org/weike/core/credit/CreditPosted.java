package org.weike.core.credit;

import org.weike.core.shared.PersonId;

/** Tells that an entry was posted to a person's year. */
public record CreditPosted(PersonId person, int year) {}

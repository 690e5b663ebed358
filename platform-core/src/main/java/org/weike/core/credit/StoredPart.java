package org.weike.core.credit;

import java.util.Optional;
import org.weike.core.credit.root.PastHeads;

/** A part of an account as it lies in the store; empty of what cannot be read any more. */
public record StoredPart(String id, Optional<CreditAccount> account, Optional<PastHeads> heads) {}

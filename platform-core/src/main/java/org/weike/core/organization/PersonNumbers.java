package org.weike.core.organization;

import java.util.Optional;

/** The numbers of one person in clear. */
public record PersonNumbers(Optional<PhoneNumber> phone, Optional<IdentityNumber> identity) {}

package org.weike.core.reminder;

import java.net.URI;

/** What a new address is asked; nothing says whom it is about, since it may be a stranger's. */
public record AddressQuestion(URI link) {}

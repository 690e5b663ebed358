package org.weike.reach;

import java.util.function.Consumer;

/** How it is shown that an address such as {@code GET /q/{code}} opens to those it should, and to nobody else. */
record AddressCase(String address, Consumer<AddressTrial> trial) {}

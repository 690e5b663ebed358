package org.weike.core.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The contract over the server that {@code WEIKE_TEST_MONGODB_URI} names. */
class GivenServerTest extends StoreContract {

    private static final String VARIABLE = "WEIKE_TEST_MONGODB_URI";

    @Override
    StoreServer open() {
        String uri = System.getenv(VARIABLE);
        assumeTrue(uri != null && !uri.isEmpty(), VARIABLE + " is not set");
        return new RemoteServer(ownDatabase(uri));
    }
}

package org.weike.core.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract over a real MongoDB, a replica set of one, where Docker answers. */
class ContainerStoreTest extends StoreContract {

    private static @Nullable MongoDBContainer container;

    @Override
    StoreServer open() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "Docker does not answer");
        if (container == null) {
            container = new MongoDBContainer("mongo:8.0").withReplicaSet();
            container.start();
        }
        return new RemoteServer(ownDatabase(container.getConnectionString()));
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }
}

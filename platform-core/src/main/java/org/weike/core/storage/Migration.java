package org.weike.core.storage;

import com.mongodb.client.MongoDatabase;

/**
 * One step from a format of the store to the next; declare it as a bean of the feature whose documents change. It may
 * be cut off at any point and is then done again from the beginning.
 */
public interface Migration {

    /** The format this step starts from; it leads to the next number. No two steps start from the same one. */
    int from();

    void migrate(MongoDatabase store);
}

/** A MongoDB inside this process: the mongo-java-server over H2's MVStore, made durable, ordered and lazy. */
@NullMarked
package org.weike.core.storage.embedded;

import org.jspecify.annotations.NullMarked;

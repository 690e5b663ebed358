package org.weike.core.storage;

/** Says in a sentence for whoever starts the platform why its store must not be opened. */
public final class StoreRefusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public StoreRefusal(String sentence) {
        super(sentence);
    }
}

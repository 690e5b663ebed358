package org.weike.core.search.lucene;

/** The files of an index could not be read or written; the index has to be built anew. */
final class IndexBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexBroken(Throwable cause) {
        super("the search index cannot be used", cause);
    }
}

package org.weike.core.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of imports, page by page, and what was left behind when they were committed. */
public interface BatchPages {

    /** Writes a page over whatever was there under its id. */
    void write(RowPage page);

    Optional<RowPage> find(BatchId batch, int number);

    /** A page that must be there as long as the import is kept. */
    default RowPage open(BatchId batch, int number) {
        return find(batch, number).orElseThrow(() -> new IllegalStateException("import without page " + number));
    }

    /** Forgets the rows and questions of a batch. */
    void clear(BatchId batch);

    /** Forgets all that may name a person: rows, questions, and what a commit replaced or refused. */
    void removeAll(BatchId batch);

    void write(CommittedPage page);

    Optional<CommittedPage> committed(BatchId batch, int number);

    void write(MarkPage page);

    void removeMarks(BatchId batch);

    /** Hands over all marks of all batches, older ones first. */
    void eachMark(Consumer<MarkPage> sink);

    void write(BatchId batch, List<NameQuestion> questions);

    List<NameQuestion> questions(BatchId batch);
}

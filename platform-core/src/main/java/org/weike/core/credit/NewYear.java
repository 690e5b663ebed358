package org.weike.core.credit;

import java.util.List;
import org.weike.core.shared.PersonId;

/** All that somebody earned in a year for which they have no account yet, in the order it was posted. */
public record NewYear(PersonId person, int year, List<Posting> postings) {

    public NewYear {
        postings = List.copyOf(postings);
    }
}

package org.weike.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;

/**
 * A name in the file that may mean several organizations, or none that is known, how often it stands there, and what
 * somebody chose.
 */
public record NameQuestion(
        String written,
        String above,
        int rows,
        List<Proposal> proposals,
        @Nullable OrganizationId chosen) {

    public NameQuestion {
        proposals = List.copyOf(proposals);
    }

    /** One that may be meant, and how likely that is, in hundredths. */
    public record Proposal(OrganizationId organization, int confidence) {}
}

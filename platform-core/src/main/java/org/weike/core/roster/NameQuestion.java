package org.weike.core.roster;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;

/**
 * A name in the file that may mean several organizations, or none that is known, or is taken for another one; how often
 * it stands there, and what it is taken for unless somebody says otherwise.
 */
public record NameQuestion(
        About about,
        String written,
        String above,
        int rows,
        List<Proposal> proposals,
        @Nullable OrganizationId taken) {

    public NameQuestion {
        proposals = List.copyOf(proposals);
    }

    /** What the name stands for in its rows. */
    public enum About {
        /** Where somebody is at home. */
        HOME,
        /** Where a floating member lives and studies. */
        HOST,
        /** What an organization hangs below. */
        PARENT,
        /** The organization that the row is about, which may also be a new one. */
        ITSELF
    }

    /** One that may be meant, and how likely that is, in hundredths. */
    public record Proposal(OrganizationId organization, int confidence) {}

    public Optional<OrganizationId> assumed() {
        return Optional.ofNullable(taken);
    }

    /** Whether rows wait for the answer; they are planned without it otherwise. */
    public boolean isOpen() {
        return taken == null && about != About.ITSELF;
    }
}

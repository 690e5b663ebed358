package org.weike.core.simulation;

import org.weike.core.simulation.json.CaseJson;

/** A case as it is played, for ever the same: attempts keep to it by the hash of its content. */
public record CaseVersion(CaseVersionId id, String contentHash, CaseDraft content) {

    /** Makes the version of a draft that has been checked; the hash is the SHA-256 of the draft's canonical JSON. */
    public static CaseVersion of(CaseId simulation, int number, CaseDraft checked) {
        return new CaseVersion(CaseVersionId.of(simulation, number), CaseJson.hash(checked), checked);
    }
}

package org.weike.core.credit;

import java.util.List;

/** What the next version of a set would say, while it is being written: anything, right or not. */
public record RuleForm(
        String set,
        List<Conversion> conversions,
        List<RuleSet.Ceiling> ceilings,
        List<RuleSet.Share> shares,
        RuleSet.Repeat repeat,
        Norms norms) {

    public RuleForm {
        conversions = List.copyOf(conversions);
        ceilings = List.copyOf(ceilings);
        shares = List.copyOf(shares);
    }

    /** What a version says. */
    public static RuleForm of(RuleSet version) {
        return new RuleForm(
                version.id().set(),
                version.conversions(),
                version.ceilings(),
                version.shares(),
                version.repeat(),
                version.norms());
    }

    /** The same for a set of its own. */
    public RuleForm forSet(String other) {
        return new RuleForm(other, conversions, ceilings, shares, repeat, norms);
    }

    RuleSet asVersion(int number, RuleSet.Validity validity) {
        return new RuleSet(RuleSetId.of(set, number), validity, conversions, ceilings, shares, repeat, norms);
    }
}

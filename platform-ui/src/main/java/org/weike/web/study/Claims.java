package org.weike.web.study;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Actor;
import org.weike.core.study.Claim;
import org.weike.core.study.StudyDesk;

/** Hands in the receipts that a phone kept; each is honored or refused by itself. */
@Component
public class Claims {

    /** More than anybody studies before signing in; the rest stays on the phone. */
    private static final int MOST = 50;

    private final StudyDesk study;

    Claims(StudyDesk study) {
        this.study = study;
    }

    /** What came of each receipt in a text that separates them by spaces. */
    public List<Claim> claim(Actor actor, String receipts) {
        return Arrays.stream(receipts.strip().split("\\s+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .limit(MOST)
                .map(it -> study.claim(actor, it))
                .toList();
    }

    /** Where to go after claiming: the own page, which says how it went. */
    public String outcomePage(List<Claim> claims) {
        if (claims.isEmpty()) {
            return "/me";
        }
        return claims.stream()
                .filter(Claim.Refused.class::isInstance)
                .map(it -> "/me?refused=" + ((Claim.Refused) it).reason())
                .findFirst()
                .filter(it -> claims.stream().noneMatch(Claim.Granted.class::isInstance))
                .orElse("/me?claimed");
    }
}

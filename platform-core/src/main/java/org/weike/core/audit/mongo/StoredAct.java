package org.weike.core.audit.mongo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditId;
import org.weike.core.audit.AuditRecord;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** One act as a flat document, so that indexes reach what is asked for; the actor is one text. */
record StoredAct(
        AuditId id,
        Instant at,
        String actor,
        String act,
        String subject,
        @Nullable OrganizationId node,
        Map<String, String> details) {

    private static final String MEMBER = "member:";
    private static final String PLATFORM = "platform:";
    private static final String ANYBODY = "anybody";

    static StoredAct from(AuditRecord done) {
        var entry = done.entry();
        return new StoredAct(
                done.id(), done.at(), text(done.actor()), entry.act(), entry.subject(), entry.node(), entry.details());
    }

    AuditRecord toDomain() {
        return new AuditRecord(id, at, actor(actor), new AuditEntry(act, subject, node, details));
    }

    static String text(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> MEMBER + member.id().value();
            case Actor.Platform platform -> PLATFORM + platform.job();
            case Actor.Anybody ignored -> ANYBODY;
        };
    }

    private static Actor actor(String text) {
        if (text.startsWith(MEMBER)) {
            return Actor.of(new PersonId(text.substring(MEMBER.length())));
        }
        return text.startsWith(PLATFORM) ? new Actor.Platform(text.substring(PLATFORM.length())) : Actor.ANYBODY;
    }
}

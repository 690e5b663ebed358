package org.weike.core.reminder;

import org.weike.core.mail.MailId;
import org.weike.core.shared.PersonId;

/** Names the one digest that a person may get in a week. */
final class DigestIds {

    static final String KIND = "digest";

    private DigestIds() {}

    static MailId of(PersonId person, Week week) {
        return new MailId(KIND + ":" + week + ":" + person.value());
    }

    /** The week that it is for, as text. */
    static String week(MailId id) {
        return id.value().split(":", 3)[1];
    }
}

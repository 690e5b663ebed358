/**
 * Reminders: one digest a person and week at most, inside the hours the person allows, to those who owe something;
 * tasks that ask for minutes of a month that are counted over all tiers; and the people whom a secretary should help.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "keyring",
            "storage",
            "audit",
            "search",
            "mail",
            "organization",
            "lesson",
            "course",
            "study",
            "credit",
            "ledger"
        })
@NullMarked
package org.weike.core.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.weike.core.demonstration;

import java.util.List;
import java.util.Optional;
import org.weike.core.scanpoint.ScanCode;

/** What can be tried in the province: one account per role, and the code on a table if its lesson is there. */
public record LoadedProvince(List<DemonstrationAccount> accounts, Optional<ScanCode> table) {

    public LoadedProvince {
        accounts = List.copyOf(accounts);
    }
}

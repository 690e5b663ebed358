package org.weike.core.roster.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weike.core.roster.RowChange;
import org.weike.core.storage.StoredNames;

/** Names the variants of what rows leave behind in the store. */
@Configuration(proxyBeanMethods = false)
class RosterNames {

    @Bean
    StoredNames rowChangeNames() {
        return StoredNames.of(RowChange.class)
                .with(RowChange.OfOrganization.class, "organization")
                .with(RowChange.OfPerson.class, "person")
                .with(RowChange.None.class, "none");
    }
}

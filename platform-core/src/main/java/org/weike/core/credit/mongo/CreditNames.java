package org.weike.core.credit.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weike.core.credit.Conversion;
import org.weike.core.storage.StoredNames;

/** Names the variants of conversions in the store. */
@Configuration(proxyBeanMethods = false)
class CreditNames {

    @Bean
    StoredNames conversionNames() {
        return StoredNames.of(Conversion.class)
                .with(Conversion.ByDuration.class, "by-duration")
                .with(Conversion.PerUnit.class, "per-unit");
    }
}

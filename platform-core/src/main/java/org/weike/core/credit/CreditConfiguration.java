package org.weike.core.credit;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Brings the credit desk, its stores and the shipped rules. */
@AutoConfiguration
@ComponentScan(basePackageClasses = CreditConfiguration.class)
public class CreditConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ChangeMarks changeMarks(Clock clock) {
        return clock::instant;
    }
}

package org.weike.core.scanpoint;

import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Brings the scan point desk, its stores, and the makers of codes and cards. */
@AutoConfiguration
@EnableScheduling
@ComponentScan(basePackageClasses = ScanPointConfiguration.class)
public class ScanPointConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CodeSource codeSource() {
        var random = new SecureRandom();
        return () -> ScanCode.draw(random);
    }
}

package org.weike;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weike.core.demonstration.DemonstrationClock;

/** With {@code --demo}, a clock by which the province's past can be played. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("weike.demo")
class DemonstrationTime {

    @Bean
    DemonstrationClock clock() {
        return DemonstrationClock.over(Clock.systemUTC());
    }
}

package org.weike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.weike.core.demonstration.DemonstrationClock;

/** The clock that can be set back is in the processes of a demonstration, and in no other. */
class DemonstrationTimeTest {

    private final ApplicationContextRunner process =
            new ApplicationContextRunner().withUserConfiguration(DemonstrationTime.class);

    @Test
    void isThereWithTheOptionAlone() {
        process.withPropertyValues("weike.demo=true").run(it -> assertThat(it).hasSingleBean(DemonstrationClock.class));
        process.withPropertyValues("weike.demo=").run(it -> assertThat(it).hasSingleBean(DemonstrationClock.class));
    }

    @Test
    void isNowhereElse() {
        process.run(it -> assertThat(it).doesNotHaveBean(Clock.class));
        process.withPropertyValues("weike.demo=false").run(it -> assertThat(it).doesNotHaveBean(Clock.class));
    }
}

package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class FormerSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "weike.mail.keep, weike.retention.send-log",
        "weike.roster.kept, weike.retention.import-files",
        "weike.study.unclaimed, weike.retention.strangers"
    })
    void startsWithNoneOfThem(String former, String now) {
        new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class)
                .withPropertyValues(former + "=40d")
                .run(it -> assertThat(it.getStartupFailure())
                        .isInstanceOf(StoreRefusal.class)
                        .hasMessage("the setting " + former + " is called " + now + " now"));
    }

    @Test
    void knowsThemInTheSurroundingsOfTheProcess() {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", Map.of("WEIKE_MAIL_KEEP", "40d")));

        assertThatThrownBy(() -> FormerSettings.refuse(settings)).isInstanceOf(StoreRefusal.class);
    }

    @Test
    void takesWhatIsCalledSoNow() {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource("given", Map.of("weike.retention.send-log", "40d")));

        assertThatCode(() -> FormerSettings.refuse(settings)).doesNotThrowAnyException();
    }
}

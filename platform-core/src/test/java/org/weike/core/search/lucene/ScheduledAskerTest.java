package org.weike.core.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Scope;

/** What runs by the clock, as the ledger's opening of a year does, asks the search only while it is open. */
@ExtendWith(OutputCaptureExtension.class)
class ScheduledAskerTest {

    @TempDir
    private Path folder;

    @Test
    void isDoneBeforeTheSearchCloses(CapturedOutput output) throws InterruptedException {
        var application = start();
        application.getBean(Asker.class).awaitAnswers();

        application.close();

        assertThat(output).doesNotContain("the search is not open");
    }

    @Test
    void pausesWhileTheApplicationDoes(CapturedOutput output) throws InterruptedException {
        var application = start();
        application.getBean(Asker.class).awaitAnswers();

        application.stop();
        application.start();
        application.close();

        assertThat(output).doesNotContain("the search is not open");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Platform.class, Asker.class)
                .run(
                        "--weike.store=memory",
                        "--weike.data=" + folder.resolve("data"),
                        "--weike.keys=" + folder.resolve("keys"));
    }

    @EnableAutoConfiguration
    static class Platform {}

    /** Asks again as soon as it has its answer. */
    static class Asker {

        private final Search search;
        private final CountDownLatch answers = new CountDownLatch(20);

        Asker(Search search) {
            this.search = search;
        }

        @Scheduled(fixedDelay = 1)
        void ask() {
            search.find(new Scope(true, Set.of()), Query.of("person").page(0, 0));
            answers.countDown();
        }

        void awaitAnswers() throws InterruptedException {
            assertThat(answers.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}

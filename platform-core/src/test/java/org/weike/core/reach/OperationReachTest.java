package org.weike.core.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;

/** Tries every operation of the core from the own node and from the sibling node. */
@SpringBootTest(classes = {TestPlatform.class, OperationReachTest.Cases.class})
@DirtiesContext
class OperationReachTest {

    private final ApplicationContext platform;
    private final ReachWorld world;
    private final List<ReachCase> cases;

    @Autowired
    OperationReachTest(ApplicationContext platform, ReachWorld world, List<ReachCases> features) {
        this.platform = platform;
        this.world = world;
        this.cases = features.stream()
                .flatMap(it -> it.cases().stream())
                .flatMap(it -> it.all().stream())
                .toList();
    }

    @Test
    void everyOperationHasOneCase() {
        assertThat(cases.stream().map(it -> it.operation().toString()))
                .as("operations with a case; add the missing ones to the cases of their feature")
                .containsExactlyInAnyOrderElementsOf(
                        Operation.all().stream().map(Operation::toString).toList());
        System.out.println(count());
    }

    private String count() {
        return "reach: %d operations of the core: %d by node, %d for the platform alone, %d without a node"
                .formatted(
                        cases.size(),
                        count(ReachCase.ByNode.class),
                        count(ReachCase.ForThePlatform.class),
                        count(ReachCase.WithoutNode.class));
    }

    private long count(Class<? extends ReachCase> kind) {
        return cases.stream().filter(kind::isInstance).count();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationReachesAsFarAsItShould() {
        return cases.stream().map(it -> DynamicTest.dynamicTest(it.operation().toString(), () -> run(it)));
    }

    private void run(ReachCase one) {
        var trial = new Trial(one.operation(), platform.getBean(one.operation().desk()));
        assertThatCode(() -> one.run(trial, world))
                .as("the case of %s", one.operation())
                .doesNotThrowAnyException();
        trial.isComplete();
    }

    @Test
    void everyOperationWithoutANodeSaysWhy() {
        assertThat(cases.stream()
                        .filter(ReachCase.WithoutNode.class::isInstance)
                        .map(ReachCase.WithoutNode.class::cast))
                .allSatisfy(it -> assertThat(it.reason()).endsWith("."));
    }

    /** The world and the cases of all features. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan
    static class Cases {}
}

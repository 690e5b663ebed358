package org.weike.core.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.CaseGenerator;
import org.weike.core.simulation.CaseTexts;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.TimeLimit;
import org.weike.core.simulation.Variable;
import org.weike.core.simulation.json.CaseJson;

class RoundTripTest {

    private static final int CASES = 400;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsWhatItPrinted(int part) {
        for (int seed = part * CASES; seed < (part + 1) * CASES; seed++) {
            var draft = CaseGenerator.draft(seed);

            var read = CaseReader.read(CasePrinter.print(draft));

            assertThat(read.problems()).as("seed " + seed).isEmpty();
            assertThat(read.draft()).as("seed " + seed).isEqualTo(draft);
        }
    }

    @Test
    void readsTheJsonThatItWrote() {
        for (long seed = 0; seed < CASES; seed++) {
            var draft = CaseGenerator.draft(seed);

            var read = CaseJson.read(CaseJson.write(draft));

            assertThat(read.problems()).as("seed " + seed).isEmpty();
            assertThat(read.draft()).as("seed " + seed).contains(draft);
        }
    }

    @Test
    void readsAWholeCase() {
        var draft = CaseTexts.kitchen();

        assertThat(CaseReader.read(CasePrinter.print(draft)).draft()).isEqualTo(draft);
    }

    /** What no invented case has would not be tried by the tests above. */
    @Test
    void triesEveryConstruct() {
        var said = LongStream.range(0, CASES)
                .mapToObj(CaseGenerator::draft)
                .map(CaseDraft::toString)
                .collect(Collectors.joining());

        assertThat(Stream.of(
                                Node.class,
                                Effect.class,
                                Expression.class,
                                Variable.class,
                                TimeLimit.Timeout.class,
                                Debrief.Subject.class)
                        .flatMap(it -> Arrays.stream(it.getPermittedSubclasses())))
                .allSatisfy(it -> assertThat(said).contains(it.getSimpleName() + "["));
        assertThat(Expression.Operator.values())
                .allSatisfy(it -> assertThat(said).contains("operator=" + it));
    }
}

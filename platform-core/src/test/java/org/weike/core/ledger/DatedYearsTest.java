package org.weike.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.RuleSets;
import org.weike.core.credit.Targets;
import org.weike.core.organization.People;
import org.weike.core.shared.PersonErased;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Freshness;

@SpringBootTest(classes = TestPlatform.class)
class DatedYearsTest {

    private static final DatedYear NEW_YEARS_EVE = new DatedYear(2025, LocalDate.of(2025, 12, 31));

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final DatedYears years;
    private Runnable meanwhile = () -> {};

    @Autowired
    DatedYearsTest(CreditAccounts accounts, People people, RuleSets ruleSets, Targets targets, MovableClock clock) {
        years = new DatedYears(accounts, counting(people), ruleSets, targets, it -> it, Freshness.ALONE, clock);
    }

    private People counting(People people) {
        return (People) Proxy.newProxyInstance(
                People.class.getClassLoader(), new Class<?>[] {People.class}, (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    meanwhile.run();
                    Thread.sleep(20);
                    atOnce.decrementAndGet();
                    try {
                        return method.invoke(people, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Test
    void keepsAFewDaysAtHand() {
        for (int round = 0; round < 3; round++) {
            years.rows(NEW_YEARS_EVE);
            years.rows(new DatedYear(2025, LocalDate.of(2025, 6, 30)));
        }

        assertThat(reads).hasValue(2);
    }

    @Test
    void readsOneAtATimeForAllWhoWait() throws Exception {
        var dated = new ArrayList<DatedYear>(List.of(new DatedYear(2026, LocalDate.of(2026, 12, 31)), NEW_YEARS_EVE));
        try (var threads = Executors.newFixedThreadPool(16)) {
            var asking = IntStream.range(0, 16)
                    .<Callable<List<DatedRow>>>mapToObj(it -> () -> years.rows(dated.get(it % 2)))
                    .toList();
            for (var each : threads.invokeAll(asking)) {
                each.get();
            }
        }

        assertThat(mostAtOnce).hasValue(1);
        assertThat(reads.get()).isBetween(2, 8);
    }

    @Test
    void readsADayThatIsNotOverAnew() {
        var today = new DatedYear(2026, LocalDate.of(2026, 12, 31));

        years.rows(today);
        years.rows(today);

        assertThat(reads).hasValue(2);
    }

    @Test
    void forgetsWhoeverIsErased() {
        var erased = new PersonErased(new PersonId("li-na"));
        years.rows(NEW_YEARS_EVE);
        years.forget(erased);
        meanwhile = () -> years.forget(erased);
        years.rows(NEW_YEARS_EVE);
        meanwhile = () -> {};

        years.rows(NEW_YEARS_EVE);
        years.rows(NEW_YEARS_EVE);

        assertThat(reads).hasValue(3);
    }
}

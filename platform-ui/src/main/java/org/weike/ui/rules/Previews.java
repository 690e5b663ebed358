package org.weike.ui.rules;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.weike.core.credit.RecomputationDesk;
import org.weike.core.credit.RuleForm;
import org.weike.core.shared.Actor;

/**
 * Answers one after the other what other rules would change, and keeps the last answers for those who come back to
 * them: reading every account of a year takes longer than anybody should have to sit in front of.
 */
@Component
class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private static final int MOST_KEPT = 8;

    private final RecomputationDesk recomputations;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("weike-preview").factory());
    private final Map<Question, Preview> kept = new LinkedHashMap<>();

    Previews(RecomputationDesk recomputations, Clock clock) {
        this.recomputations = recomputations;
        this.clock = clock;
    }

    /** What was asked before; empty if it was not, or too long ago. */
    synchronized Optional<Preview> find(Question question) {
        return Optional.ofNullable(kept.get(question));
    }

    /** Asks anew; what the same person asked and is not answered yet is given up. */
    synchronized Preview ask(Question question) {
        kept.forEach((asked, preview) -> {
            if (asked.actor().equals(question.actor())) {
                preview.stop();
            }
        });
        var preview = new Preview(clock.instant());
        kept.remove(question);
        kept.put(question, preview);
        while (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        worker.execute(() -> answer(question, preview));
        return preview;
    }

    private void answer(Question question, Preview preview) {
        try {
            preview.take(
                    recomputations.tryTargets(question.actor(), question.form(), question.year(), preview::looked));
            preview.end(recomputations.preview(question.actor(), question.form(), question.year(), preview::take));
        } catch (CancellationException stopped) {
            preview.fail();
        } catch (RuntimeException | Error failed) { // whatever it was, somebody at a screen waits for an end
            LOG.error("a preview of rules failed", failed);
            preview.fail();
        }
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }

    /** What is asked, by whom: the same words of a draft are the same question. */
    record Question(Actor actor, RuleForm form, int year) {}
}

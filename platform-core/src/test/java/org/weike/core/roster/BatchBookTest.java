package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

class BatchBookTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final OneBatch stored = new OneBatch(Batch.of(
                    new BatchId("b"),
                    new OrganizationId("county"),
                    null,
                    new Batch.UploadedFile("people.csv", 1, "0123456789ab"),
                    List.of(),
                    NOW)
            .going(Progress.at(Stage.COMMITTING), NOW));
    private final BatchBook book = new BatchBook(stored, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void claimsAnImportThatSomebodyStopsAtTheSameMoment() {
        stored.meanwhile = it -> it.going(it.progress().askedToStop(), NOW);

        var claimed = book.claim(new BatchId("b"), NOW.minusSeconds(60));

        assertThat(claimed).hasValueSatisfying(it -> {
            assertThat(it.isAskedToStop()).isTrue();
            assertThat(it.progress().leased()).isEqualTo(NOW);
        });
        assertThat(stored.batch).isEqualTo(claimed.orElseThrow());
    }

    @Test
    void leavesAnImportToTheWorkerThatWasFaster() {
        stored.meanwhile = it -> it.going(it.progress().leasedAt(NOW), NOW);

        assertThat(book.claim(new BatchId("b"), NOW.minusSeconds(60))).isEmpty();
    }

    /** A store with one import, which somebody else changes right before the first write. */
    private static final class OneBatch implements Batches {

        private Batch batch;
        private UnaryOperator<Batch> meanwhile = UnaryOperator.identity();

        OneBatch(Batch batch) {
            this.batch = batch;
        }

        @Override
        public Optional<Batch> find(BatchId id) {
            return Optional.of(batch);
        }

        @Override
        public List<Batch> recent(OrganizationId node, int atMost) {
            return List.of(batch);
        }

        @Override
        public List<Batch> atWork() {
            return List.of(batch);
        }

        @Override
        public List<Batch> keptSince(Instant last) {
            return List.of();
        }

        @Override
        public List<Batch> dropped() {
            return List.of();
        }

        @Override
        public int removeEmptied(Instant before, int most) {
            return 0;
        }

        @Override
        public void add(Batch added) {
            batch = added;
        }

        @Override
        public void replace(Batch after) {
            batch = meanwhile.apply(batch);
            meanwhile = UnaryOperator.identity();
            if (after.rev() != batch.rev() + 1) {
                throw new EditConflict("import b");
            }
            batch = after;
        }
    }
}

package org.weike.core.roster;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.roster.NameQuestion.About;
import org.weike.core.roster.NameQuestion.Proposal;
import org.weike.core.roster.matching.NameMatch.Candidate;
import org.weike.core.shared.OrganizationId;

/** Gathers the names of a file that somebody should say the meaning of, each once however many rows it stands in. */
final class Questions {

    private static final int MOST = 2_000;

    private final Ground ground;
    private final Map<String, Question> byName = new LinkedHashMap<>();

    Questions(Ground ground) {
        this.ground = ground;
    }

    private static final class Question {

        private final About about;
        private final String written;
        private final String above;
        private final List<Proposal> proposals;
        private final Optional<OrganizationId> taken;
        private int rows;

        Question(About about, String written, String above, List<Proposal> proposals, Optional<OrganizationId> taken) {
            this.about = about;
            this.written = written;
            this.above = above;
            this.proposals = proposals;
            this.taken = taken;
        }

        NameQuestion asked() {
            return new NameQuestion(about, written, above, rows, proposals, taken.orElse(null));
        }
    }

    /** Nobody can say yet what the name means. */
    void open(About about, String written, String above, List<Candidate> candidates) {
        ask(about, written, above, candidates, Optional.empty());
    }

    /** The name is taken for this organization unless somebody says otherwise. */
    void taken(About about, String written, String above, Candidate candidate) {
        ask(about, written, above, List.of(candidate), Optional.of(new OrganizationId(candidate.key())));
    }

    /** Organizations that the file brings cannot be chosen before they are there. */
    private void ask(
            About about, String written, String above, List<Candidate> candidates, Optional<OrganizationId> taken) {
        String key = about + "\n" + NameChoice.key(written, above);
        if (byName.size() == MOST && !byName.containsKey(key)) {
            return;
        }
        byName.computeIfAbsent(key, unseen -> {
                    List<Proposal> proposals = candidates.stream()
                            .map(it -> new Proposal(new OrganizationId(it.key()), it.confidence()))
                            .filter(it -> ground.inScope(it.organization()))
                            .toList();
                    return new Question(about, written, above, proposals, taken.filter(ground::inScope));
                })
                .rows++;
    }

    /** All of them, those first that rows wait for. */
    List<NameQuestion> all() {
        return byName.values().stream()
                .map(Question::asked)
                .filter(it -> it.isOpen() || !it.proposals().isEmpty())
                .sorted(Comparator.comparing(NameQuestion::isOpen).reversed())
                .toList();
    }
}

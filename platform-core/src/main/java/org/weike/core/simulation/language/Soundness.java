package org.weike.core.simulation.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.Answering;
import org.weike.core.simulation.Attachment;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.CaseProblem;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Competency;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Evidence;
import org.weike.core.simulation.ExpertPath;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.Role;
import org.weike.core.simulation.TimeLimit.Timeout;
import org.weike.core.simulation.Variable;

/**
 * Checks that a draft has a meaning: names are names and said once, what they name is there, values have the kind that
 * their place wants, and nothing goes beyond its bounds. Whether the case is any good is another question.
 */
public final class Soundness {

    public static final int MOST_NODES = 2_000;
    public static final int MOST_VARIABLES = 60;
    public static final int MOST_OPTIONS = 12;
    public static final int MOST_ROLES = 12;

    /** The most different answers to one decision; several voices and options multiply. */
    public static final int MOST_ANSWERS = 4_096;

    private static final int MOST_ANSWERS_IN_ALL = 50_000;
    private static final int MOST_EVIDENCE = 60;
    private static final int MOST_WAYS = 50;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST_LIMIT = 3_600;
    private static final int HUNDRED = 100;

    private final CaseDraft draft;
    private final Places places;
    private final Problems problems;
    private final References references;
    private final Typing typing;
    private long allAnswers;

    private Soundness(CaseDraft draft, Places places, Problems problems) {
        this.draft = draft;
        this.places = places;
        this.problems = problems;
        this.references = new References(draft, problems);
        this.typing = new Typing(draft.variables(), references, places, problems);
    }

    /** What is wrong with a draft that was read from no text. */
    public static List<CaseProblem> problemsOf(CaseDraft draft) {
        var problems = new Problems();
        Characters.checkSomewhere(CasePrinter.print(draft), problems);
        check(draft, new Places(), problems);
        return problems.inOrder();
    }

    static void check(CaseDraft draft, Places places, Problems problems) {
        new Soundness(draft, places, problems).all();
    }

    private void all() {
        if (draft.heading().title().isEmpty()) {
            problems.add(Position.WHOLE, Code.TITLE_MISSING);
        }
        range("时长", draft.heading().minutes(), 1, 240, Position.WHOLE);
        int before = problems.count();
        most("变量", draft.variables(), MOST_VARIABLES);
        most("角色", draft.roles(), MOST_ROLES);
        most("能力", draft.competencies(), MOST_ROLES);
        most("证据", draft.evidence(), MOST_EVIDENCE);
        most("附件", draft.attachments(), MOST_EVIDENCE);
        most("##", draft.nodes(), MOST_NODES);
        if (problems.count() == before && !problems.isFull()) {
            pieces();
        }
    }

    private void pieces() {
        names();
        draft.variables().forEach(this::variable);
        draft.competencies().forEach(it -> range(it.name(), it.weight(), 1, HUNDRED, places.of(it)));
        draft.evidence().forEach(this::evidence);
        if (draft.nodes().isEmpty()) {
            problems.add(Position.WHOLE, Code.START_MISSING);
        }
        for (Node node : draft.nodes()) {
            if (problems.isFull()) {
                return;
            }
            node(node);
        }
        if (allAnswers > MOST_ANSWERS_IN_ALL) {
            problems.add(Position.WHOLE, Code.TOO_MANY, "##", MOST_ANSWERS_IN_ALL);
        }
        draft.expertPaths().forEach(it -> it.steps().forEach(this::step));
        draft.debrief().phases().forEach(it -> it.questions().forEach(this::question));
    }

    private void names() {
        var words = new HashSet<String>();
        for (Variable variable : draft.variables()) {
            name(variable.name(), words, places.of(variable));
        }
        for (Variable variable : draft.variables()) {
            if (variable instanceof Variable.Words it) {
                var own = new HashSet<String>();
                it.values().forEach(value -> {
                    name(value, own, places.of(it));
                    once(value, words, places.of(it));
                });
            }
        }
        unique(draft.competencies(), Competency::name);
        unique(draft.roles(), Role::name);
        unique(draft.evidence(), Evidence::name);
        unique(draft.nodes(), Node::id);
        unique(draft.expertPaths(), ExpertPath::name);
        var files = new HashSet<String>();
        for (Attachment attachment : draft.attachments()) {
            var name = attachment.name();
            if (name.isEmpty() || name.indexOf(':') >= 0 || name.indexOf('：') >= 0 || name.indexOf('\\') >= 0) {
                problems.add(places.of(attachment), Code.NAME_INVALID, name);
            } else if (!files.add(name)) {
                problems.add(places.of(attachment), Code.NAME_TWICE, name);
            }
        }
    }

    private <T> void unique(List<T> pieces, Function<T, String> nameOf) {
        var names = new HashSet<String>();
        pieces.forEach(it -> name(nameOf.apply(it), names, places.of(it)));
    }

    private void name(String name, Set<String> taken, Position position) {
        if (!Names.isName(name)) {
            problems.suggest(position, Names.madeNameOf(name), Code.NAME_INVALID, name);
        } else if (!taken.add(name)) {
            problems.add(position, Code.NAME_TWICE, name);
        }
    }

    private void once(String name, Set<String> taken, Position position) {
        if (taken.contains(name)) {
            problems.add(position, Code.NAME_TWICE, name);
        }
    }

    private void variable(Variable variable) {
        var at = places.of(variable);
        switch (variable) {
            case Variable.Flag ignored -> {}
            case Variable.Level it -> {
                range(it.name(), it.lowest(), -Variable.FARTHEST, Variable.FARTHEST, at);
                range(it.name(), it.highest(), it.lowest(), Variable.FARTHEST, at);
                range(it.name(), it.initial(), it.lowest(), it.highest(), at);
            }
            case Variable.Words it -> {
                range(it.name(), it.values().size(), 2, MOST_WORDS, at);
                if (!it.values().contains(it.initial())) {
                    var meant = Names.meant(it.initial(), it.values());
                    problems.suggest(at, meant, Code.WORD_UNKNOWN, it.initial(), it.name());
                }
            }
        }
    }

    private void evidence(Evidence evidence) {
        evidence.roles().forEach(it -> references.requireRole(it, places.of(evidence)));
        if (!evidence.attachment().isEmpty()) {
            references.requireAttachment(evidence.attachment(), places.of(evidence));
        }
    }

    private void node(Node node) {
        switch (node) {
            case Node.Narrative it -> {
                effects(it.effects());
                target(it.next(), it);
            }
            case Node.Inject it -> {
                if (!it.role().isEmpty()) {
                    references.requireRole(it.role(), places.of(it));
                }
                range(it.id(), it.seconds(), 0, LONGEST_LIMIT, places.of(it));
                effects(it.effects());
                target(it.next(), it);
            }
            case Node.Investigation it -> investigation(it);
            case Node.Check it -> check(it);
            case Node.Chance it -> chance(it);
            case Node.Ending it -> range(it.id(), it.points(), -10_000, 10_000, places.of(it));
            case Node.Decision it -> decision(it);
        }
    }

    private void investigation(Node.Investigation node) {
        effects(node.effects());
        count(node, node.leads(), MOST_WAYS);
        var leads = new HashSet<String>();
        for (Node.Lead it : node.leads()) {
            references.requireEvidence(it.evidence(), places.targetOf(it));
            if (!leads.add(it.evidence())) {
                problems.add(places.targetOf(it), Code.NAME_TWICE, it.evidence());
            }
            typing.requireCondition(it.condition());
            effects(it.effects());
        }
        target(node.next(), node);
    }

    private void check(Node.Check node) {
        count(node, node.branches(), MOST_WAYS);
        for (Node.Branch it : node.branches()) {
            typing.requireCondition(it.condition());
            effects(it.effects());
            target(it.target(), it);
        }
        if (!node.otherwise().isEmpty()) {
            target(node.otherwise(), node);
        }
    }

    private void chance(Node.Chance node) {
        count(node, node.outcomes(), MOST_WAYS);
        for (Node.Outcome it : node.outcomes()) {
            range(node.id(), it.percent(), 0, HUNDRED, places.of(it));
            effects(it.effects());
            target(it.target(), it);
        }
    }

    private void decision(Node.Decision node) {
        var at = places.of(node);
        var answering = node.answering();
        if (node.options().isEmpty()) {
            problems.add(at, Code.OPTIONS_MISSING, node.id());
        }
        count(node, node.options(), MOST_OPTIONS);
        answering.owners().forEach(it -> references.requireRole(it, at));
        if (Set.copyOf(answering.owners()).size() < answering.owners().size()) {
            problems.add(at, Code.NAME_TWICE, node.id());
        }
        int options = Math.clamp(node.options().size(), 1, MOST_OPTIONS);
        range("选", answering.picks(), 1, options, at);
        long answers = answers(answering, options);
        allAnswers += answers;
        if (answers > MOST_ANSWERS) {
            problems.add(at, Code.TOO_MANY, node.id(), MOST_ANSWERS);
        }
        limit(node);
        var keys = new HashSet<String>();
        for (Option it : node.options()) {
            name(it.key(), keys, places.of(it));
            option(it, node);
        }
        if (!node.next().isEmpty()) {
            target(node.next(), node);
        }
    }

    /** How many different answers there are with so many options, at least, and not much above the limit. */
    private static long answers(Answering answering, int options) {
        long voice = 0;
        long exactly = 1;
        for (int picked = 1; picked <= Math.min(answering.picks(), options); picked++) {
            exactly = exactly * (options - picked + 1) / picked;
            voice += exactly;
        }
        long all = 1;
        for (int each = 0; each < answering.voices() && all <= MOST_ANSWERS; each++) {
            all *= voice;
        }
        return all;
    }

    private void limit(Node.Decision node) {
        var limit = node.answering().limit();
        range("限时", limit.seconds(), 0, LONGEST_LIMIT, places.of(node));
        switch (limit.timeout()) {
            case Timeout.Undeclared ignored -> {}
            case Timeout.GoTo it -> target(it.node(), node);
            case Timeout.AsOption it -> {
                references.requireOption(node.id(), it.option(), places.of(node));
                for (Option option : node.options()) {
                    if (option.key().equals(it.option()) && !option.offer().equals(Option.Offer.ALWAYS)) {
                        problems.add(places.of(option), Code.TIMEOUT_OPTION_CONDITIONAL, option.key());
                    }
                }
            }
        }
    }

    private void option(Option option, Node.Decision node) {
        typing.requireCondition(option.offer().condition());
        effects(option.effects());
        if (!option.target().isEmpty()) {
            target(option.target(), option);
        } else if (node.next().isEmpty()) {
            problems.add(places.of(option), Code.TARGET_MISSING, node.id());
        }
        var competencies = new HashSet<String>();
        option.assessment().awards().forEach(it -> {
            references.requireCompetency(it.competency(), places.of(it));
            range(it.competency(), it.points(), -HUNDRED, HUNDRED, places.of(it));
            if (!competencies.add(it.competency())) {
                problems.add(places.of(it), Code.NAME_TWICE, it.competency());
            }
        });
    }

    private void effects(List<Effect> effects) {
        effects.forEach(this::effect);
    }

    private void effect(Effect effect) {
        var at = places.of(effect);
        switch (effect) {
            case Effect.Obtain it -> references.requireEvidence(it.evidence(), at);
            case Effect.Add it -> {
                range(it.variable(), it.amount(), -Variable.FARTHEST, Variable.FARTHEST, at);
                var variable = variable(it.variable(), at);
                if (variable != null && !(variable instanceof Variable.Level)) {
                    problems.add(at, Code.NOT_A_LEVEL, it.variable());
                }
            }
            case Effect.Assign it -> {
                var variable = variable(it.variable(), at);
                if (variable != null) {
                    typing.requireValueOf(variable, it.value());
                }
            }
        }
    }

    private @Nullable Variable variable(String name, Position at) {
        for (Variable each : draft.variables()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        var known = draft.variables().stream().map(Variable::name).toList();
        problems.suggest(at, Names.meant(name, known), Code.VARIABLE_UNKNOWN, name);
        return null;
    }

    private void target(String target, Object piece) {
        if (target.isEmpty()) {
            var id = piece instanceof Node node ? node.id() : "";
            problems.add(places.of(piece), Code.TARGET_MISSING, id);
        } else {
            references.requireNode(target, places.targetOf(piece));
        }
    }

    private void step(ExpertPath.Step step) {
        var at = places.of(step);
        var node = draft.find(step.node()).orElse(null);
        if (node == null) {
            references.requireNode(step.node(), at);
            return;
        }
        boolean fits = switch (node) {
            case Node.Decision it -> stepFits(it, step);
            case Node.Investigation it -> {
                step.choices().forEach(voice -> voice.forEach(each -> references.requireEvidence(each, at)));
                yield step.choices().size() == 1;
            }
            case Node.Chance it ->
                outcomeOf(step) >= 1 && outcomeOf(step) <= it.outcomes().size();
            case Node.Narrative ignored -> false;
            case Node.Inject ignored -> false;
            case Node.Check ignored -> false;
            case Node.Ending ignored -> false;
        };
        if (!fits) {
            problems.add(at, Code.STEP_WRONG, step.node());
        }
    }

    private boolean stepFits(Node.Decision decision, ExpertPath.Step step) {
        step.choices()
                .forEach(voice -> voice.forEach(it -> references.requireOption(decision.id(), it, places.of(step))));
        var answering = decision.answering();
        return step.choices().size() == answering.voices()
                && step.choices().stream()
                        .allMatch(it -> !it.isEmpty()
                                && it.size() <= answering.picks()
                                && Set.copyOf(it).size() == it.size());
    }

    private static int outcomeOf(ExpertPath.Step step) {
        boolean one = step.choices().size() == 1 && step.choices().getFirst().size() == 1;
        var word = one ? step.choices().getFirst().getFirst() : "";
        return word.matches("[1-9][0-9]?") ? Integer.parseInt(word) : 0;
    }

    private void question(Debrief.Question question) {
        if (question.subject() instanceof Debrief.Subject.At it) {
            references.requireDecision(it.decision(), places.of(question));
        }
    }

    private void count(Node node, List<?> ways, int most) {
        if (ways.size() > most) {
            problems.add(places.of(node), Code.TOO_MANY, node.id(), most);
        }
    }

    private void most(String what, List<?> pieces, int most) {
        if (pieces.size() > most) {
            problems.add(places.of(pieces.get(most)), Code.TOO_MANY, what, most);
        }
    }

    private void range(String what, int value, int lowest, int highest, Position position) {
        if (value < lowest || value > highest) {
            problems.add(position, Code.OUT_OF_RANGE, what, lowest, highest);
        }
    }
}

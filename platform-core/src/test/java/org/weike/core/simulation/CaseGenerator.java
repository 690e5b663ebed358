package org.weike.core.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.weike.core.lesson.Audience;
import org.weike.core.simulation.Answering.Reentry;
import org.weike.core.simulation.Assessment.Award;
import org.weike.core.simulation.Assessment.Judgement;
import org.weike.core.simulation.Expression.Operator;
import org.weike.core.simulation.TimeLimit.Timeout;
import org.weike.core.simulation.Variable.Overflow;

/** Invents small sound cases that use all that the language has; the same seed always gives the same case. */
public final class CaseGenerator {

    private static final List<String> PIECES = List.of(
            "后厨",
            "店主：来了",
            "-> 去",
            "→",
            "- 项",
            "> 引",
            "# 题",
            "## 节 [决策]",
            "\\",
            "[A] ",
            "【",
            "]",
            "{x=1}",
            "当 是",
            "优",
            "依据:",
            "；",
            "：",
            ":",
            "“引号”",
            "<b>",
            "&amp;",
            "*粗*",
            "`码`",
            "3..5",
            "50%",
            "😀",
            "　",
            "  ",
            "后果：",
            "点评:",
            "\\后果：",
            "案例：",
            "a",
            "Ω",
            "|",
            "/",
            "+",
            "\"");

    /** The first node is a decision, so that every condition can ask what was chosen there. */
    private static final int FIRST = 8;

    private static final List<String> BREAKS = List.of("\n", "\n\n", "\n  ", " \n");

    private final Random random;
    private final int size;

    private CaseGenerator(long seed) {
        this.random = new Random(seed);
        this.size = 3 + random.nextInt(6);
    }

    /** A sound case of at most a dozen nodes. */
    public static CaseDraft draft(long seed) {
        return new CaseGenerator(seed).draft();
    }

    private CaseDraft draft() {
        var nodes = new ArrayList<Node>();
        for (int place = 0; place < size; place++) {
            nodes.add(node(place));
        }
        for (int place = 0; place < 2; place++) {
            nodes.add(new Node.Ending(
                    head("终" + place), one(Node.Ending.Kind.values()), random.nextInt(21) - 10, block()));
        }
        return new CaseDraft(
                new Heading(
                        "题" + line(),
                        line(),
                        some(3, it -> one(Audience.values())),
                        1 + random.nextInt(240),
                        one(Heading.Feedback.values()),
                        some(2, it -> line())),
                variables(),
                some(2, it -> new Competency("能力" + it, 1 + random.nextInt(5), block()), 2),
                some(2, it -> new Role("角色" + it, block()), 2),
                some(
                        2,
                        it -> new Evidence(
                                "证据" + it,
                                block(),
                                random.nextBoolean() ? List.of("角色1") : List.of(),
                                chance(3),
                                media()),
                        2),
                nodes,
                some(2, it -> new ExpertPath("走法" + it, block(), steps(nodes))),
                new Debrief(some(3, it -> phase(nodes)), line()),
                List.of(new Attachment("a.png", line()), new Attachment("b 2.mp4", line())));
    }

    private List<Variable> variables() {
        int lowest = random.nextInt(4) - 3;
        return List.of(
                new Variable.Flag("旗0", random.nextBoolean(), random.nextBoolean()),
                new Variable.Flag("旗1", random.nextBoolean(), random.nextBoolean()),
                new Variable.Level(
                        "数0",
                        lowest,
                        lowest + 3,
                        lowest + random.nextInt(4),
                        one(Overflow.values()),
                        random.nextBoolean()),
                new Variable.Level("数1", 0, 2, 1, Overflow.SATURATES, random.nextBoolean()),
                new Variable.Words("词0", List.of("冷", "平", "热"), one(List.of("冷", "平", "热")), random.nextBoolean()));
    }

    private Node node(int place) {
        var head = head("节" + place);
        return switch (place == 0 ? FIRST : random.nextInt(9)) {
            case 0 -> new Node.Narrative(head, effects(), target());
            case 1 -> new Node.Inject(head, chance(2) ? "角色0" : "", random.nextInt(30), effects(), target());
            case 2 -> new Node.Check(head, some(2, it -> branch(), 1), chance(2) ? target() : "");
            case 3 -> new Node.Chance(head, List.of(outcome(40), outcome(60)));
            case 4 -> new Node.Investigation(head, effects(), leads(), target());
            default -> decision(head);
        };
    }

    private Node.Branch branch() {
        return new Node.Branch(condition(2), effects(), target());
    }

    private Node.Outcome outcome(int percent) {
        return new Node.Outcome(percent, line(), effects(), target());
    }

    private List<Node.Lead> leads() {
        return some(2, it -> new Node.Lead(line(), "证据" + it, offered(), effects()));
    }

    private Node.Decision decision(NodeHead head) {
        int count = 1 + random.nextInt(4);
        var owners = some(2, it -> "角色" + it);
        var answering = new Answering(
                owners,
                chance(4),
                chance(3) ? Math.min(2, count) : 1,
                limit(),
                one(Reentry.values()),
                chance(3) ? line() : "");
        boolean shared = chance(3);
        var options =
                IntStream.range(0, count).mapToObj(it -> option(it, shared)).toList();
        return new Node.Decision(head, answering, options, shared ? target() : "");
    }

    private TimeLimit limit() {
        int seconds = random.nextInt(60);
        return switch (random.nextInt(4)) {
            case 0 -> new TimeLimit(seconds, new Timeout.AsOption("A"));
            case 1 -> new TimeLimit(seconds, new Timeout.GoTo(target()));
            case 2 -> new TimeLimit(seconds, new Timeout.Undeclared());
            default -> TimeLimit.NONE;
        };
    }

    /** The first option is always offered, so that time can choose it. */
    private Option option(int place, boolean shared) {
        var key = place > 0 && chance(3) ? "钥" + place : Option.keyAt(place);
        var offer = place == 0 ? Option.Offer.ALWAYS : new Option.Offer(offered(), chance(2) ? line() : "");
        var target = shared && chance(2) ? "" : target();
        return new Option(key, line(), offer, effects(), target, block(), assessment());
    }

    private Assessment assessment() {
        var awards = some(2, it -> new Award("能力" + it, random.nextInt(7) - 3));
        return new Assessment(one(Judgement.values()), awards, chance(6), chance(3) ? line() : "", block());
    }

    private List<Effect> effects() {
        return some(2, it -> switch (random.nextInt(6)) {
            case 0 -> new Effect.Assign("旗" + random.nextInt(2), condition(1));
            case 1 -> new Effect.Assign("数" + random.nextInt(2), number(2));
            case 2 -> new Effect.Assign("词0", word());
            case 3 -> new Effect.Obtain("证据" + random.nextInt(2));
            default -> new Effect.Add("数" + random.nextInt(2), random.nextInt(5) - 2);
        });
    }

    private Expression offered() {
        return chance(2) ? Expression.TRUE : condition(3);
    }

    private Expression condition(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(7)) {
                case 6 -> new Expression.Chose("节0", "A");
                case 0 -> new Expression.Truth(random.nextBoolean());
                case 1 -> new Expression.Visited("节" + random.nextInt(size));
                case 2 -> new Expression.Has("证据" + random.nextInt(2));
                default -> new Expression.Name("旗" + random.nextInt(2));
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Expression.Not(condition(depth - 1));
            case 1 -> joined(List.of(Operator.AND, Operator.OR), condition(depth - 1), condition(depth - 1));
            case 2 -> joined(List.of(Operator.EQUAL, Operator.UNEQUAL), new Expression.Name("词0"), word());
            case 3 -> joined(List.of(Operator.EQUAL, Operator.UNEQUAL), condition(depth - 1), condition(depth - 1));
            default ->
                joined(
                        List.of(
                                Operator.EQUAL,
                                Operator.UNEQUAL,
                                Operator.LESS,
                                Operator.AT_MOST,
                                Operator.MORE,
                                Operator.AT_LEAST),
                        number(depth - 1),
                        number(depth - 1));
        };
    }

    private Expression number(int depth) {
        if (depth == 0) {
            return chance(2)
                    ? new Expression.Whole(random.nextInt(9) - 4)
                    : new Expression.Name("数" + random.nextInt(2));
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Negative(number(depth - 1));
            case 1 -> joined(List.of(Operator.PLUS, Operator.MINUS), number(depth - 1), number(depth - 1));
            default -> number(0);
        };
    }

    private Expression word() {
        return new Expression.Name(one(List.of("词0", "冷", "热")));
    }

    private Expression joined(List<Operator> operators, Expression left, Expression right) {
        return new Expression.Binary(one(operators), left, right);
    }

    private List<ExpertPath.Step> steps(List<Node> nodes) {
        var steps = new ArrayList<ExpertPath.Step>();
        for (Node node : nodes) {
            if (node instanceof Node.Decision it) {
                var voice = List.of(it.options().getLast().key());
                steps.add(new ExpertPath.Step(
                        it.id(), Collections.nCopies(it.answering().voices(), voice), block()));
            } else if (node instanceof Node.Investigation it) {
                steps.add(new ExpertPath.Step(it.id(), List.of(List.of("证据0", "证据1")), block()));
            } else if (node instanceof Node.Chance it) {
                steps.add(new ExpertPath.Step(it.id(), List.of(List.of("2")), block()));
            }
        }
        return steps;
    }

    private Debrief.Phase phase(List<Node> nodes) {
        return new Debrief.Phase(
                one(Debrief.Stage.values()), some(2, it -> new Debrief.Question(line(), subject(nodes))));
    }

    private Debrief.Subject subject(List<Node> nodes) {
        var decision = nodes.stream().filter(Node.Decision.class::isInstance).findFirst();
        return switch (random.nextInt(3)) {
            case 0 -> new Debrief.Subject.Computed(one(Debrief.Item.values()));
            case 1 ->
                decision.isPresent() ? new Debrief.Subject.At(decision.get().id()) : new Debrief.Subject.Whole();
            default -> new Debrief.Subject.Whole();
        };
    }

    private NodeHead head(String id) {
        return new NodeHead(id, chance(2) ? id : line(), block());
    }

    private String target() {
        int place = random.nextInt(size + 2);
        return place < size ? "节" + place : "终" + (place - size);
    }

    private String media() {
        return switch (random.nextInt(3)) {
            case 0 -> "a.png";
            case 1 -> "b 2.mp4";
            default -> "";
        };
    }

    private String line() {
        return String.join("", some(4, it -> one(PIECES)));
    }

    private String block() {
        var text = new StringBuilder();
        for (int lines = random.nextInt(4); lines > 0; lines--) {
            text.append(line()).append(one(BREAKS));
        }
        return text.toString();
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> List<T> some(int most, IntFunction<T> piece) {
        return some(most, piece, 0);
    }

    private <T> List<T> some(int most, IntFunction<T> piece, int least) {
        int count = least + random.nextInt(most - least + 1);
        var some = new ArrayList<T>();
        for (int place = 0; place < count; place++) {
            some.add(piece.apply(place));
        }
        return List.copyOf(some);
    }
}

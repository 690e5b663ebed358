package org.weike.core.simulation.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.Manuscript;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Competency;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.Evidence;
import org.weike.core.simulation.ExpertPath;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.Role;
import org.weike.core.simulation.language.Words.Kind;
import org.weike.core.simulation.language.Words.Label;

/** Reads what an author wrote (案例稿), and says all that is wrong with it. */
public final class CaseReader {

    /** What an author may hand in, in characters; a long case needs a tenth of it. */
    public static final int LONGEST = 1_000_000;

    /** More than enough for the nodes that a case may have and what else it has. */
    private static final int MOST_SECTIONS = 3_000;

    private final Places places = new Places();
    private final Problems problems = new Problems();
    private final HeadReader head = new HeadReader(places, problems);
    private final List<Section> sections = new ArrayList<>();

    private CaseReader() {}

    /** Decodes UTF-8; what is none becomes a replacement character, and so a problem with a line. */
    public static ReadCase read(byte[] utf8) {
        return read(new String(utf8, StandardCharsets.UTF_8));
    }

    /** Answers every input in bounded time, hostile ones too. */
    public static ReadCase read(String text) {
        var reader = new CaseReader();
        if (text.length() > LONGEST) {
            reader.problems.add(Position.WHOLE, Code.TEXT_TOO_LARGE, LONGEST);
        } else {
            reader.cut(Manuscript.of("", text).text());
        }
        var draft = reader.draft();
        if (text.length() <= LONGEST) {
            Soundness.check(draft, reader.places, reader.problems);
        }
        return new ReadCase(draft, reader.places, reader.problems.inOrder());
    }

    private void cut(String text) {
        Characters.check(text, problems);
        Line heading = null;
        var below = new ArrayList<Line>();
        int number = 0;
        for (String each : text.split("\n", -1)) {
            number++;
            var line = new Line(number, each);
            if (isHeading(line)) {
                close(heading, below);
                heading = line;
                below.clear();
            } else if (heading == null) {
                head.read(line);
            } else {
                below.add(line);
            }
        }
        close(heading, below);
    }

    private static boolean isHeading(Line line) {
        var stripped = line.stripped();
        return stripped.startsWith("##") && !stripped.startsWith("###");
    }

    private void close(@Nullable Line heading, List<Line> below) {
        if (heading == null || problems.isFull() || sections.size() > MOST_SECTIONS) {
            return;
        }
        if (sections.size() == MOST_SECTIONS) {
            problems.add(heading.position(), Code.TOO_MANY, "##", MOST_SECTIONS);
        }
        try {
            sections.add(Section.read(heading, below, places, problems));
        } catch (Misread misread) {
            misread.tell(problems);
        }
    }

    private CaseDraft draft() {
        var nodeReader = new NodeReader(places, problems);
        var nodes = new ArrayList<Node>();
        each(it -> {
            var node = nodeReader.read(it);
            if (node != null) {
                nodes.add(node);
            }
        });
        return new CaseDraft(
                head.heading(),
                head.variables,
                competencies(),
                roles(),
                evidence(),
                nodes,
                expertPaths(nodes),
                new Debrief(phases(), head.followUp),
                head.attachments);
    }

    private List<Competency> competencies() {
        each(it -> {
            if (it.kind() == Kind.COMPETENCY) {
                plain(it);
                requireKnown(
                        it, head.competencies.stream().map(known -> known.name().text()), Code.COMPETENCY_UNKNOWN);
            }
        });
        return head.competencies.stream()
                .map(it -> places.put(
                        new Competency(it.name().text(), it.weight(), textOf(Kind.COMPETENCY, it.name())),
                        it.name().position()))
                .toList();
    }

    private List<Role> roles() {
        each(it -> {
            if (it.kind() == Kind.ROLE) {
                plain(it);
                requireKnown(it, head.roles.stream().map(Tokens.Token::text), Code.ROLE_UNKNOWN);
            }
        });
        return head.roles.stream()
                .map(it -> places.put(new Role(it.text(), textOf(Kind.ROLE, it)), it.position()))
                .toList();
    }

    private void requireKnown(Section section, Stream<String> known, Code code) {
        var names = known.toList();
        if (!names.contains(section.id())) {
            problems.suggest(section.position(), Names.meant(section.id(), names), code, section.id());
        }
    }

    private String textOf(Kind kind, Tokens.Token name) {
        return sections.stream()
                .filter(it -> it.kind() == kind && it.id().equals(name.text()))
                .findFirst()
                .map(it -> it.body().text())
                .orElse("");
    }

    private List<Evidence> evidence() {
        var evidence = new ArrayList<Evidence>();
        each(it -> {
            if (it.kind() == Kind.EVIDENCE) {
                var attributes = it.attributes();
                attributes.allowOnly(Set.of("可见", "开局"), false, problems);
                var attachment = it.body().notes().of(Label.ATTACHMENT);
                evidence.add(places.put(
                        new Evidence(
                                it.id(), it.body().text(), attributes.names("可见"), attributes.says("开局"), attachment),
                        it.position()));
            }
        });
        return evidence;
    }

    private List<ExpertPath> expertPaths(List<Node> nodes) {
        var options = new HashMap<String, List<Option>>();
        for (Node node : nodes) {
            if (node instanceof Node.Decision decision) {
                options.putIfAbsent(node.id(), decision.options());
            }
        }
        var paths = new ArrayList<ExpertPath>();
        each(it -> {
            if (it.kind() == Kind.EXPERT_PATH) {
                var steps = new ArrayList<ExpertPath.Step>();
                for (Body.Item item : it.body().items()) {
                    steps.add(step(item, options));
                }
                paths.add(places.put(new ExpertPath(it.id(), it.body().text(), steps), it.position()));
            }
        });
        return paths;
    }

    private ExpertPath.Step step(Body.Item item, Map<String, List<Option>> options) {
        var line = item.line();
        var tokens = line.tokens(item.from());
        var node = tokens.expectName();
        if (!tokens.peek().is(":")) {
            throw new Misread(
                    tokens.peek().position(),
                    Code.SIGN_EXPECTED,
                    ":",
                    tokens.peek().text());
        }
        var said = tokens.rest().substring(1);
        var choices = choices(said, options.getOrDefault(node.text(), List.of()));
        var step = new ExpertPath.Step(node.text(), choices, item.notes().of(Label.RATIONALE));
        return places.put(step, line.position());
    }

    /** Voices are parted by slashes, and options of one voice by plus signs; one whole text of an option goes first. */
    private static List<List<String>> choices(String said, List<Option> options) {
        var whole = NodeReader.keyOf(said.strip(), options);
        if (!whole.equals(said.strip())) {
            return List.of(List.of(whole));
        }
        return Stream.of(said.split("/", -1))
                .map(voice -> Stream.of(voice.split("\\+", -1))
                        .map(it -> NodeReader.keyOf(it.strip(), options))
                        .toList())
                .toList();
    }

    private List<Debrief.Phase> phases() {
        var phases = new ArrayList<Debrief.Phase>();
        each(it -> {
            if (it.kind() == Kind.DEBRIEF) {
                var known = Words.STAGE.all();
                var stage = Words.STAGE
                        .parse(it.id())
                        .orElseThrow(
                                () -> Misread.meant(String.join(" ", known), it.position(), Code.VALUE_WRONG, it.id()));
                var questions = it.body().items().stream().map(this::question).toList();
                phases.add(places.put(new Debrief.Phase(stage, questions), it.position()));
            }
        });
        return phases;
    }

    private Debrief.Question question(Body.Item item) {
        var line = item.line();
        int arrow = Escapes.findAny(line.text().substring(item.from()), "->", "→");
        int end = arrow < 0 ? line.text().length() : arrow + item.from();
        var text = Escapes.removed(line.text().substring(item.from(), end));
        var subject = arrow < 0 ? new Debrief.Subject.Whole() : subject(line.tokens(end));
        return places.put(new Debrief.Question(text, subject), line.position());
    }

    private static Debrief.Subject subject(Tokens tokens) {
        tokens.expect("->");
        if (!tokens.took("[")) {
            var decision = tokens.expectName().text();
            NodeReader.end(tokens);
            return new Debrief.Subject.At(decision);
        }
        var word = tokens.expectName();
        tokens.expect("]");
        NodeReader.end(tokens);
        var known = Words.ITEM.all();
        return Words.ITEM
                .parse(word.text())
                .map(Debrief.Subject.Computed::new)
                .orElseThrow(
                        () -> Misread.meant(String.join(" ", known), word.position(), Code.VALUE_WRONG, word.text()));
    }

    private void plain(Section section) {
        section.attributes().allowOnly(Set.of(), false, problems);
    }

    private void each(Consumer<Section> reader) {
        for (Section section : sections) {
            try {
                reader.accept(section);
            } catch (Misread misread) {
                misread.tell(problems);
            }
        }
    }
}

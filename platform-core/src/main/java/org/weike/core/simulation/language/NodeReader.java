package org.weike.core.simulation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.Answering;
import org.weike.core.simulation.Answering.Reentry;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.TimeLimit;
import org.weike.core.simulation.TimeLimit.Timeout;
import org.weike.core.simulation.language.Words.Label;

/** Makes nodes of sections. */
final class NodeReader {

    private final Places places;
    private final Problems problems;

    NodeReader(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /** The node of the section, or none if it is about something else. */
    @Nullable Node read(Section section) {
        var node = switch (section.kind()) {
            case NARRATIVE -> narrative(section);
            case DECISION -> decision(section);
            case INJECT -> inject(section);
            case INVESTIGATION -> investigation(section);
            case CHECK -> check(section);
            case CHANCE -> chance(section);
            case ENDING -> ending(section);
            case ROLE, COMPETENCY, EVIDENCE, EXPERT_PATH, DEBRIEF -> null;
        };
        if (node != null) {
            places.put(node, section.position());
            var arrow = section.body().arrow();
            if (arrow != null) {
                places.putTarget(node, arrow.position());
            }
        }
        return node;
    }

    private Node narrative(Section section) {
        allow(section, true);
        refuseItems(section);
        return new Node.Narrative(section.head(), section.attributes().effects(), next(section));
    }

    private Node inject(Section section) {
        allow(section, true, "给", "延时");
        refuseItems(section);
        var attributes = section.attributes();
        return new Node.Inject(
                section.head(), attributes.name("给"), attributes.number("延时", 0), attributes.effects(), next(section));
    }

    private Node investigation(Section section) {
        allow(section, true);
        var leads = items(section, this::lead);
        return new Node.Investigation(section.head(), section.attributes().effects(), leads, next(section));
    }

    private Node check(Section section) {
        allow(section, false);
        var branches = new ArrayList<Node.Branch>();
        var otherwise = "";
        for (Body.Item item : section.body().items()) {
            try {
                var tokens = item.line().tokens(item.from());
                if (tokens.tookWord("否则")) {
                    tokens.expect("->");
                    otherwise = tokens.expectName().text();
                    end(tokens);
                } else {
                    branches.add(branch(item, tokens));
                }
            } catch (Misread misread) {
                misread.tell(problems);
            }
        }
        refuseArrow(section);
        return new Node.Check(section.head(), branches, otherwise);
    }

    private Node chance(Section section) {
        allow(section, false);
        refuseArrow(section);
        return new Node.Chance(section.head(), items(section, this::outcome));
    }

    private Node ending(Section section) {
        var attributes = section.attributes();
        var known = new ArrayList<>(Words.ENDING.all());
        known.add("得分");
        attributes.allowOnly(Set.copyOf(known), false, problems);
        refuseItems(section);
        refuseArrow(section);
        var kind = attributes.words().stream()
                .flatMap(it -> Words.ENDING.parse(it).stream())
                .findFirst();
        if (kind.isEmpty()) {
            problems.suggest(section.position(), String.join(" ", Words.ENDING.all()), Code.VALUE_WRONG, section.id());
        }
        return new Node.Ending(
                section.head(),
                kind.orElse(Node.Ending.Kind.MIXED),
                attributes.number("得分", 0),
                section.body().notes().of(Label.TRUTH));
    }

    private Node decision(Section section) {
        allow(section, false, "角色", "各自", "选", "限时", "超时", "再入");
        var options = new ArrayList<Option>();
        for (Body.Item item : section.body().items()) {
            try {
                options.add(option(item, options.size()));
            } catch (Misread misread) {
                misread.tell(problems);
            }
        }
        return new Node.Decision(section.head(), answering(section, options), options, next(section));
    }

    private static Answering answering(Section section, List<Option> options) {
        var attributes = section.attributes();
        return new Answering(
                attributes.names("角色"),
                attributes.says("各自"),
                attributes.number("选", 1),
                limit(attributes, options),
                reentry(attributes),
                section.body().notes().of(Label.REASON_PROMPT));
    }

    private static Reentry reentry(Attributes attributes) {
        var word = attributes.name("再入");
        if (word.isEmpty()) {
            return Reentry.FIRST_ANSWER_COUNTS;
        }
        var known = Words.REENTRY.all();
        return Words.REENTRY
                .parse(word)
                .orElseThrow(() ->
                        Misread.meant(String.join(" ", known), attributes.positionOf("再入"), Code.VALUE_WRONG, word));
    }

    private static TimeLimit limit(Attributes attributes, List<Option> options) {
        var arrow = attributes.arrow("超时");
        var option = attributes.name("超时");
        Timeout timeout = new Timeout.Undeclared();
        if (arrow != null) {
            timeout = new Timeout.GoTo(arrow.text());
        } else if (!option.isEmpty()) {
            timeout = new Timeout.AsOption(keyOf(option, options));
        }
        return new TimeLimit(attributes.number("限时", 0), timeout);
    }

    /** The key of the option that is named by its key, its text, or the beginning of its text; or what was written. */
    static String keyOf(String written, List<Option> options) {
        var exact = options.stream()
                .filter(it -> it.key().equals(written) || it.text().equals(written))
                .findFirst();
        var beginning =
                options.stream().filter(it -> it.text().startsWith(written)).toList();
        return exact.map(Option::key)
                .orElseGet(() -> beginning.size() == 1 ? beginning.getFirst().key() : written);
    }

    private Option option(Body.Item item, int place) {
        var line = item.line();
        var start = line.tokens(item.from());
        var key = Option.keyAt(place);
        int from = item.from();
        if (start.took("[")) {
            key = start.expectName().text();
            from = start.peek().from() + 1;
            start.expect("]");
        }
        var read = OptionTail.read(line, from, places);
        var notes = item.notes();
        var option = new Option(
                key,
                read.text(),
                new Option.Offer(read.condition(), notes.of(Label.UNAVAILABLE)),
                read.effects(),
                read.target(),
                notes.of(Label.CONSEQUENCE),
                read.assessment(notes.of(Label.COMMENT)));
        places.putTarget(option, read.targetPosition());
        return places.put(option, line.position());
    }

    private Node.Lead lead(Body.Item item) {
        var read = OptionTail.read(item.line(), item.from(), places);
        var lead = new Node.Lead(read.text(), read.target(), read.condition(), read.effects());
        places.putTarget(lead, read.targetPosition());
        return places.put(lead, item.line().position());
    }

    private Node.Branch branch(Body.Item item, Tokens tokens) {
        tokens.tookWord("当");
        var parser = new ExpressionParser(tokens, places);
        var condition = parser.expression();
        tokens.expect("->");
        var target = tokens.expectName();
        var effects = tokens.took("{") ? parser.effects() : List.<Effect>of();
        end(tokens);
        var branch = new Node.Branch(condition, effects, target.text());
        places.putTarget(branch, target.position());
        return places.put(branch, item.line().position());
    }

    private Node.Outcome outcome(Body.Item item) {
        var line = item.line();
        var tokens = line.tokens(item.from());
        int percent = tokens.expectNumber();
        int from = tokens.peek().from() + 1;
        tokens.expect("%");
        var read = OptionTail.read(line, from, places);
        if (!read.condition().equals(Expression.TRUE)) {
            throw new Misread(line.position(), Code.ATTRIBUTE_UNKNOWN, "当");
        }
        var outcome = new Node.Outcome(percent, read.text(), read.effects(), read.target());
        places.putTarget(outcome, read.targetPosition());
        return places.put(outcome, line.position());
    }

    private <T> List<T> items(Section section, Function<Body.Item, T> reader) {
        var read = new ArrayList<T>();
        for (Body.Item item : section.body().items()) {
            try {
                read.add(reader.apply(item));
            } catch (Misread misread) {
                misread.tell(problems);
            }
        }
        return read;
    }

    private static String next(Section section) {
        var arrow = section.body().arrow();
        if (arrow == null) {
            return "";
        }
        var tokens = arrow.tokens(0);
        tokens.expect("->");
        var name = tokens.expectName().text();
        end(tokens);
        return name;
    }

    static void end(Tokens tokens) {
        if (!tokens.atEnd()) {
            throw new Misread(tokens.peek().position(), Code.LINE_UNEXPECTED, tokens.rest());
        }
    }

    private void allow(Section section, boolean effects, String... known) {
        section.attributes().allowOnly(Set.of(known), effects, problems);
    }

    private void refuseItems(Section section) {
        for (Body.Item item : section.body().items()) {
            problems.add(
                    item.line().position(), Code.LINE_UNEXPECTED, item.line().stripped());
        }
    }

    private void refuseArrow(Section section) {
        var arrow = section.body().arrow();
        if (arrow != null) {
            problems.add(arrow.position(), Code.LINE_UNEXPECTED, arrow.stripped());
        }
    }
}

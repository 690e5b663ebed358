package org.weike.core.simulation.language;

import java.util.ArrayList;
import java.util.List;
import org.weike.core.lesson.Audience;
import org.weike.core.simulation.Attachment;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.Heading;
import org.weike.core.simulation.Heading.Feedback;
import org.weike.core.simulation.Variable;

/** Reads what stands before the first section: the title, and lines of a key, a colon and a value. */
final class HeadReader {

    /** What a case takes whose author does not say. */
    static final int USUAL_MINUTES = 10;

    private static final int MOST_LINES = 300;
    private static final int MOST_ITEMS = 100;

    private static final String PREFIX = "案例";

    private static final List<String> KEYS = List.of("简介", "受众", "时长", "反馈", "来源", "变量", "能力", "角色", "附件", "后续行动");

    final List<Variable> variables = new ArrayList<>();
    final List<Weighted> competencies = new ArrayList<>();
    final List<Tokens.Token> roles = new ArrayList<>();
    final List<Attachment> attachments = new ArrayList<>();
    String followUp = "";

    private final Places places;
    private final Problems problems;
    private final List<Audience> audience = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private int lines;
    private String title = "";
    private String summary = "";
    private int minutes = USUAL_MINUTES;
    private Feedback feedback = Feedback.AT_ONCE;

    HeadReader(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    Heading heading() {
        return new Heading(title, summary, audience, minutes, feedback, sources);
    }

    void read(Line line) {
        var stripped = line.stripped();
        if (stripped.isEmpty() || problems.isFull()) {
            return;
        }
        lines++;
        if (lines > MOST_LINES) {
            tooMany(line);
            return;
        }
        if (stripped.startsWith("#")) {
            title = titleOf(stripped.substring(1).strip());
            return;
        }
        int colon = Escapes.findAny(line.text(), ":", "：");
        if (colon < 0) {
            problems.add(line.position(), Code.LINE_UNEXPECTED, stripped);
            return;
        }
        try {
            value(line, line.text().substring(0, colon).strip(), colon + 1);
        } catch (Misread misread) {
            misread.tell(problems);
        }
    }

    private void tooMany(Line line) {
        if (lines == MOST_LINES + 1) {
            problems.add(line.position(), Code.TOO_MANY, ":", MOST_LINES);
        }
    }

    private static String titleOf(String text) {
        boolean prefixed = text.length() > PREFIX.length()
                && text.startsWith(PREFIX)
                && "：:".indexOf(text.charAt(PREFIX.length())) >= 0;
        return prefixed ? text.substring(PREFIX.length() + 1).strip() : text;
    }

    private void value(Line line, String key, int from) {
        var rest = line.text().substring(from).strip();
        var tokens = line.tokens(from);
        switch (key) {
            case "简介" -> summary = rest;
            case "来源" -> sources.add(rest);
            case "后续行动" -> followUp = rest;
            case "附件" -> attachments.add(attachment(rest, line));
            case "时长" -> minutes = minutes(tokens);
            case "反馈" -> feedback = feedback(tokens.expectName());
            case "受众" -> each(tokens, () -> audience.add(audience(tokens.expectName())));
            case "变量" -> each(tokens, () -> variables.add(variable(tokens)));
            case "能力" -> each(tokens, () -> competencies.add(competency(tokens)));
            case "角色" -> each(tokens, () -> roles.add(tokens.expectName()));
            default -> problems.suggest(line.position(), Names.meant(key, KEYS), Code.KEY_UNKNOWN, key);
        }
    }

    private static void each(Tokens tokens, Runnable item) {
        for (int count = 0; !tokens.atEnd(); count++) {
            if (count == MOST_ITEMS) {
                throw new Misread(tokens.peek().position(), Code.TOO_MANY, ";", MOST_ITEMS);
            }
            item.run();
            if (!tokens.atEnd()) {
                tokens.expect(";");
            }
        }
    }

    private Attachment attachment(String text, Line line) {
        int colon = Escapes.findAny(text, ":", "：");
        var attachment = colon < 0
                ? new Attachment(text, "")
                : new Attachment(text.substring(0, colon), text.substring(colon + 1));
        return places.put(attachment, line.position());
    }

    private static int minutes(Tokens tokens) {
        int minutes = tokens.expectNumber();
        tokens.tookWord("分钟");
        return minutes;
    }

    private static Feedback feedback(Tokens.Token word) {
        return Words.FEEDBACK.parse(word.text()).orElseThrow(() -> unknown(word, Words.FEEDBACK.all()));
    }

    private static Audience audience(Tokens.Token word) {
        return Words.AUDIENCE.parse(word.text()).orElseThrow(() -> unknown(word, Words.AUDIENCE.all()));
    }

    private static Misread unknown(Tokens.Token word, List<String> known) {
        return Misread.meant(String.join(" ", known), word.position(), Code.VALUE_WRONG, word.text());
    }

    private Weighted competency(Tokens tokens) {
        var name = tokens.expectName();
        int weight = 1;
        var word = tokens.peek();
        if (word.kind() == Tokens.Kind.NAME && word.text().startsWith("权重")) {
            tokens.next();
            weight = word.text().equals("权重")
                    ? tokens.expectNumber()
                    : new Tokens(word.text().substring(2), word.position().line(), 0).expectNumber();
        }
        return new Weighted(name, weight);
    }

    private Variable variable(Tokens tokens) {
        var name = tokens.expectName();
        if (tokens.took("(")) {
            return places.put(level(name.text(), tokens), name.position());
        }
        if (tokens.took("{")) {
            return places.put(words(name.text(), tokens), name.position());
        }
        tokens.expect("=");
        var value = tokens.expectName();
        boolean known = value.isWord("是") || value.isWord("否") || value.isWord("true") || value.isWord("false");
        if (!known) {
            throw Misread.meant("是 否", value.position(), Code.VALUE_WRONG, value.text());
        }
        boolean initial = value.isWord("是") || value.isWord("true");
        return places.put(new Variable.Flag(name.text(), initial, visible(tokens, false)), name.position());
    }

    private static Variable level(String name, Tokens tokens) {
        int lowest = tokens.expectNumber();
        tokens.expect("..");
        int highest = tokens.expectNumber();
        tokens.expect(")");
        tokens.expect("=");
        int initial = tokens.expectNumber();
        var overflow = tokens.tookWord("溢出报错") ? Variable.Overflow.IS_FAULT : Variable.Overflow.SATURATES;
        return new Variable.Level(name, lowest, highest, initial, overflow, visible(tokens, true));
    }

    private static Variable words(String name, Tokens tokens) {
        var values = new ArrayList<String>();
        do {
            values.add(tokens.expectName().text());
        } while (tokens.took(","));
        tokens.expect("}");
        tokens.expect("=");
        var initial = tokens.expectName().text();
        return new Variable.Words(name, values, initial, visible(tokens, false));
    }

    private static boolean visible(Tokens tokens, boolean otherwise) {
        if (tokens.tookWord("显示")) {
            return true;
        }
        return !tokens.tookWord("隐藏") && otherwise;
    }

    /** The name of a competency and what it weighs. */
    record Weighted(Tokens.Token name, int weight) {}
}

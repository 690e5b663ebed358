package org.weike.core.simulation.language;

import java.util.List;
import java.util.Map;
import org.weike.core.simulation.CaseProblem.Code;

/** Cuts one line into names, numbers and signs, one after the other; the wide signs of Chinese count as their twins. */
final class Tokens {

    /** The largest number that can be written. */
    static final int LARGEST = 1_000_000;

    private static final List<String> SIGNS = List.of(
            "&&", "||", "==", "!=", "<=", ">=", "+=", "-=", "->", "..", "+", "-", "<", ">", "=", "!", "(", ")", "{",
            "}", "[", "]", "*", ",", ";", ":", "%");

    private static final Map<Character, String> TWINS = Map.ofEntries(
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('｛', "{"),
            Map.entry('｝', "}"),
            Map.entry('【', "["),
            Map.entry('】', "]"),
            Map.entry('，', ","),
            Map.entry('、', ","),
            Map.entry('；', ";"),
            Map.entry('：', ":"),
            Map.entry('！', "!"),
            Map.entry('＝', "="),
            Map.entry('＋', "+"),
            Map.entry('－', "-"),
            Map.entry('＜', "<"),
            Map.entry('＞', ">"),
            Map.entry('％', "%"),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('≠', "!="),
            Map.entry('→', "->"));

    private final String text;
    private final int line;
    private int at;
    private Token ahead;
    private int taken;

    Tokens(String text, int line, int from) {
        this.text = text;
        this.line = line;
        this.at = from;
        this.ahead = cut();
    }

    /** What comes next, without taking it. */
    Token peek() {
        return ahead;
    }

    Token next() {
        var token = ahead;
        taken++;
        ahead = cut();
        return token;
    }

    boolean atEnd() {
        return ahead.kind() == Kind.END;
    }

    /** Takes the sign if it comes next. */
    boolean took(String sign) {
        if (!ahead.is(sign)) {
            return false;
        }
        next();
        return true;
    }

    /** Takes the word if it comes next. */
    boolean tookWord(String word) {
        if (!ahead.isWord(word)) {
            return false;
        }
        next();
        return true;
    }

    void expect(String sign) {
        if (!took(sign)) {
            throw new Misread(ahead.position(), Code.SIGN_EXPECTED, sign, ahead.text());
        }
    }

    Token expectName() {
        if (ahead.kind() != Kind.NAME) {
            throw new Misread(ahead.position(), Code.NAME_EXPECTED, ahead.text());
        }
        return next();
    }

    /** A number, with a minus before it perhaps. */
    int expectNumber() {
        boolean negative = took("-");
        if (ahead.kind() != Kind.NUMBER) {
            throw new Misread(ahead.position(), Code.NUMBER_EXPECTED, ahead.text());
        }
        int number = next().number();
        return negative ? -number : number;
    }

    /** All that is left of the line, as it stands there. */
    String rest() {
        var rest = text.substring(ahead.from());
        at = text.length();
        ahead = cut();
        return rest.strip();
    }

    /** How many have been taken. */
    int taken() {
        return taken;
    }

    private Token cut() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        int from = at;
        if (from == text.length()) {
            return token(Kind.END, "", from);
        }
        int first = text.codePointAt(from);
        if (Names.canBegin(first)) {
            return token(Kind.NAME, run(from, false), from);
        }
        if (first >= '0' && first <= '9') {
            return token(Kind.NUMBER, run(from, true), from);
        }
        var twin = TWINS.get(text.charAt(from));
        if (twin != null) {
            at = from + 1;
            return token(Kind.SIGN, twin, from);
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, from)) {
                at = from + sign.length();
                return token(Kind.SIGN, sign, from);
            }
        }
        at = from + Character.charCount(first);
        return token(Kind.UNKNOWN, Character.toString(first), from);
    }

    private String run(int from, boolean digits) {
        at = from;
        while (at < text.length()) {
            int each = text.codePointAt(at);
            if (digits ? each < '0' || each > '9' : !Names.canGoOn(each)) {
                break;
            }
            at += Character.charCount(each);
        }
        return text.substring(from, at);
    }

    private Token token(Kind kind, String word, int from) {
        return new Token(kind, word, from, new Position(line, from + 1));
    }

    private static boolean isBlank(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each);
    }

    /** What a token can be. */
    enum Kind {
        NAME,
        NUMBER,
        SIGN,
        UNKNOWN,
        END
    }

    /** A name, a number or a sign, and where it stands. */
    record Token(Kind kind, String text, int from, Position position) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.NAME && text.equals(word);
        }

        int number() {
            if (text.length() > 7 || Integer.parseInt(text) > LARGEST) {
                throw new Misread(position, Code.NUMBER_TOO_LARGE, LARGEST);
            }
            return Integer.parseInt(text);
        }
    }
}

package org.weike.core.scanpoint.pdfbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks text into lines: between Chinese characters or at spaces, rather after a mark than inside a phrase, never
 * before a closing mark or after an opening one, and inside a word only where the word alone is too long.
 */
final class LineBreaker {

    private static final String NEVER_FIRST = "，。、；：！？）】》」』〉’”％·…—-,.;:!?)]}%";
    private static final String NEVER_LAST = "（【《「『〈‘“([{";
    private static final String BREAKS_WELL = " ，。、；：！？）】》」』·,;:/";

    /** What a break inside a phrase costs, against the squares of the share of each line that stays empty. */
    private static final float INSIDE_A_PHRASE = 0.25f;

    private final SheetFont font;

    LineBreaker(SheetFont font) {
        this.font = font;
    }

    /** As few lines as can be, of a width that is given at size one. */
    List<String> lines(String text, float width) {
        var lines = new ArrayList<String>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end = endOfLine(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    /** The most even lines, as many as given, that part at good places; the given ones where there is no choice. */
    List<String> evened(String text, float width, List<String> given) {
        if (given.size() < 2) {
            return given;
        }
        int[] stops = stops(text);
        var cheapest = new float[given.size() + 1][stops.length];
        var from = new int[given.size() + 1][stops.length];
        for (float[] row : cheapest) {
            Arrays.fill(row, Float.POSITIVE_INFINITY);
        }
        cheapest[0][0] = 0;
        for (int line = 1; line <= given.size(); line++) {
            for (int end = 1; end < stops.length; end++) {
                for (int start = 0; start < end; start++) {
                    float cost = cheapest[line - 1][start] + cost(text, stops[start], stops[end], width);
                    if (cost <= cheapest[line][end] && cost < Float.POSITIVE_INFINITY) {
                        cheapest[line][end] = cost;
                        from[line][end] = start;
                    }
                }
            }
        }
        boolean found = Float.isFinite(cheapest[given.size()][stops.length - 1]);
        return found ? cutBackwards(text, stops, from, given.size()) : given;
    }

    private int endOfLine(String text, float width) {
        float used = 0;
        int lastBreak = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (mayBreakBefore(text, at)) {
                lastBreak = at;
            }
            used += font.advanceOf(character);
            if (used > width && at > 0 && character != ' ') {
                return lastBreak > 0 ? lastBreak : at;
            }
        }
        return text.length();
    }

    private int[] stops(String text) {
        var stops = new ArrayList<Integer>();
        stops.add(0);
        for (int at = 1; at < text.length(); at++) {
            if (mayBreakBefore(text, at)) {
                stops.add(at);
            }
        }
        stops.add(text.length());
        return stops.stream().mapToInt(Integer::intValue).toArray();
    }

    private float cost(String text, int start, int end, float width) {
        float used = font.widthOf(text.substring(start, end).strip());
        if (used > width) {
            return Float.POSITIVE_INFINITY;
        }
        float empty = (width - used) / width;
        boolean partsWell = end == text.length() || BREAKS_WELL.indexOf(text.codePointBefore(end)) >= 0;
        return empty * empty + (partsWell ? 0 : INSIDE_A_PHRASE);
    }

    private static List<String> cutBackwards(String text, int[] stops, int[][] from, int count) {
        var lines = new ArrayList<String>();
        int end = stops.length - 1;
        for (int line = count; line > 0; line--) {
            int start = from[line][end];
            lines.add(0, text.substring(stops[start], stops[end]).strip());
            end = start;
        }
        return lines;
    }

    private static boolean mayBreakBefore(String text, int at) {
        if (at == 0 || Character.isLowSurrogate(text.charAt(at))) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || isIdeographic(before) || isIdeographic(after);
    }

    private static boolean isIdeographic(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x3000 && character <= 0x30FF)
                || (character >= 0xFF00 && character <= 0xFFEF);
    }
}

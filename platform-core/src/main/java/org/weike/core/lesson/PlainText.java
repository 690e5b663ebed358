package org.weike.core.lesson;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reader reads of a lesson: its text without tags, with each character as it looks. */
final class PlainText {

    // A word may begin or end inside a line; every other tag parts two words.
    private static final Pattern WITHIN_LINE = Pattern.compile("</?(?:strong|em|a|code|del|sub|sup|span)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#x([0-9a-f]{1,5})|#([0-9]{1,6})|(lt|gt|amp|quot|nbsp));", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ");
    private static final int HEXADECIMAL = 16;

    private PlainText() {}

    static String of(LessonVersion version) {
        return version.blocks().stream().map(PlainText::of).collect(Collectors.joining(" "));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Text it -> ofHtml(it.html());
            case Block.Callout it -> ofHtml(it.html());
            case Block.Quotation it -> ofHtml(it.html());
            case Block.Picture it -> it.alternative();
            case Block.Audio it -> it.alternative();
            case Block.Video it -> it.alternative();
        };
    }

    /** Of sanitized HTML, which names few characters and numbers the others. */
    static String ofHtml(String html) {
        var lines = TAG.matcher(WITHIN_LINE.matcher(html).replaceAll("")).replaceAll(" ");
        var text = REFERENCE.matcher(lines).replaceAll(it -> Matcher.quoteReplacement(character(it)));
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String character(MatchResult reference) {
        if (reference.group(1) != null) {
            return Character.toString(Integer.parseInt(reference.group(1), HEXADECIMAL));
        }
        return reference.group(2) != null
                ? Character.toString(Integer.parseInt(reference.group(2)))
                : NAMED.getOrDefault(reference.group(3).toLowerCase(Locale.ROOT), "");
    }
}

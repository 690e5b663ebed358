package org.weike.core.search.lucene;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says how a character is read, tones left out: in every way it can be, because surnames are often read in a rarer one
 * (单 shan, 曾 zeng, 仇 qiu). An ü is typed as v or as u.
 */
final class Pinyin {

    private static final Pattern SYLLABLE = Pattern.compile("[a-z]+");
    private static final int MOST_READINGS = 4;
    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();
    private static final Map<Character, List<String>> INITIALS = new ConcurrentHashMap<>();
    private static final Map<Character, List<String>> TYPED = new ConcurrentHashMap<>();

    private Pinyin() {}

    static boolean isSpelled(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** At most four; a letter or digit reads as itself, and all else is silent. */
    static List<String> readings(char character) {
        return READINGS.computeIfAbsent(character, Pinyin::lookUp);
    }

    /**
     * What puts a text where it stands in the alphabet: its characters as they are usually read, each ended so that 李
     * comes before 梁, and after them the text itself, which parts those that are read alike.
     */
    static String inOrder(String text) {
        var order = new StringBuilder();
        text.chars()
                .mapToObj(it -> readings((char) it))
                .forEach(it -> it.stream()
                        .findFirst()
                        .ifPresent(first -> order.append(first).append(' ')));
        return order.append(text).toString();
    }

    /** The first letters of the readings, each once. */
    static List<String> initials(char character) {
        return INITIALS.computeIfAbsent(
                character,
                it -> readings(it).stream()
                        .map(reading -> reading.substring(0, 1))
                        .distinct()
                        .toList());
    }

    /** Everything that somebody may type for the character: its initials, then its readings. */
    static List<String> typed(char character) {
        return TYPED.computeIfAbsent(
                character,
                it -> Stream.concat(initials(it).stream(), readings(it).stream())
                        .distinct()
                        .toList());
    }

    private static List<String> lookUp(char character) {
        if (!isSpelled(character)) {
            return Character.isLetterOrDigit(character) ? List.of(String.valueOf(character)) : List.of();
        }
        return PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL).stream()
                .flatMap(it -> it.contains("ü") ? Stream.of(it.replace('ü', 'v'), it.replace('ü', 'u')) : Stream.of(it))
                .filter(it -> SYLLABLE.matcher(it).matches())
                .distinct()
                .limit(MOST_READINGS)
                .toList();
    }
}

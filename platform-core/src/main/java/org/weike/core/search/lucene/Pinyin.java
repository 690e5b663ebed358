package org.weike.core.search.lucene;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int LONGEST_PERSON = 4;

    /** Surnames that are read otherwise than the word is. */
    private static final Map<Character, String> SURNAMES = Map.ofEntries(
            Map.entry('曾', "zeng"),
            Map.entry('单', "shan"),
            Map.entry('仇', "qiu"),
            Map.entry('解', "xie"),
            Map.entry('任', "ren"),
            Map.entry('查', "zha"),
            Map.entry('区', "ou"),
            Map.entry('朴', "piao"),
            Map.entry('缪', "miao"),
            Map.entry('覃', "qin"),
            Map.entry('翟', "zhai"),
            Map.entry('盖', "ge"));

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
        for (int at = 0; at < text.length(); at++) {
            boolean surname = at == 0 && text.length() <= LONGEST_PERSON;
            usual(text.charAt(at), surname).ifPresent(it -> order.append(it).append(' '));
        }
        return order.append(text).toString();
    }

    private static Optional<String> usual(char character, boolean surname) {
        String read = surname ? SURNAMES.get(character) : null;
        return read == null ? readings(character).stream().findFirst() : Optional.of(read);
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

package org.weike.core.roster.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organization's name taken apart: what kind of party organization its ending says and in which words, which numbers
 * it holds, the body that tells it from others, and the core that is left without the words that every company has.
 */
record NameForm(String body, String core, Ending ending, String ends, List<String> numbers) {

    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]+");
    private static final Pattern PARTY = Pattern.compile("^(?:中国共产党|中共)");
    private static final Pattern COMPANY =
            Pattern.compile("(?:有限责任公司|股份有限公司|集团有限公司|有限公司|股份公司|分公司|子公司|限公司|有限司|有限公|公司|集团|个体工商户)");
    private static final Pattern ORDINAL = Pattern.compile("第?([零〇一二两三四五六七八九十百]+)(?=$|党?支部|分|号|车间|小组|组|厂|站|区|队|班|部|期)");
    private static final Pattern BEFORE_DIGITS = Pattern.compile("第(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Map<String, Ending> ENDINGS = Map.ofEntries(
            Map.entry("党总支部委员会", Ending.GENERAL_BRANCH),
            Map.entry("总支部委员会", Ending.GENERAL_BRANCH),
            Map.entry("总支委员会", Ending.GENERAL_BRANCH),
            Map.entry("党总支部", Ending.GENERAL_BRANCH),
            Map.entry("总支部", Ending.GENERAL_BRANCH),
            Map.entry("党总支", Ending.GENERAL_BRANCH),
            Map.entry("总支", Ending.GENERAL_BRANCH),
            Map.entry("党支部委员会", Ending.BRANCH),
            Map.entry("支部委员会", Ending.BRANCH),
            Map.entry("党支部", Ending.BRANCH),
            Map.entry("支委会", Ending.BRANCH),
            Map.entry("支部", Ending.BRANCH),
            Map.entry("支委", Ending.BRANCH),
            Map.entry("党的工作委员会", Ending.WORK_COMMITTEE),
            Map.entry("党工作委员会", Ending.WORK_COMMITTEE),
            Map.entry("工作委员会", Ending.WORK_COMMITTEE),
            Map.entry("党工委", Ending.WORK_COMMITTEE),
            Map.entry("工委", Ending.WORK_COMMITTEE),
            Map.entry("党委员会", Ending.COMMITTEE),
            Map.entry("委员会", Ending.COMMITTEE),
            Map.entry("党委会", Ending.COMMITTEE),
            Map.entry("党委", Ending.COMMITTEE));
    private static final List<String> LONGEST_FIRST = ENDINGS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .toList();
    private static final String DIGITS = "零一二三四五六七八九";

    /** What the end of a name says it is. */
    enum Ending {
        BRANCH,
        GENERAL_BRANCH,
        COMMITTEE,
        WORK_COMMITTEE,
        NONE
    }

    static NameForm of(String name) {
        String text = tidy(name);
        Ending ending = Ending.NONE;
        String ends = "";
        for (String each : LONGEST_FIRST) {
            if (text.endsWith(each) && text.length() > each.length()) {
                ending = ENDINGS.getOrDefault(each, Ending.NONE);
                ends = each;
                text = text.substring(0, text.length() - each.length());
                break;
            }
        }
        String body = inDigits(text);
        String core = COMPANY.matcher(body).replaceAll("");
        return new NameForm(
                body,
                core.isEmpty() ? body : core,
                ending,
                ends,
                NUMBER.matcher(body).results().map(it -> it.group()).toList());
    }

    /** The name in one width and case, without spaces, punctuation and the words that all party organizations have. */
    static String tidy(String name) {
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return PARTY.matcher(NOISE.matcher(narrow).replaceAll("")).replaceFirst("");
    }

    private static String inDigits(String text) {
        Matcher ordinals = ORDINAL.matcher(text);
        String digits = ordinals.replaceAll(it -> String.valueOf(value(it.group(1))));
        return BEFORE_DIGITS.matcher(digits).replaceAll("");
    }

    private static int value(String chinese) {
        int total = 0;
        int digit = 0;
        for (char each : chinese.replace('〇', '零').replace('两', '二').toCharArray()) {
            if (each == '百' || each == '十') {
                total += Math.max(digit, 1) * (each == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(each);
            }
        }
        return total + digit;
    }

    /** The same organization by every reading: body and ending agree. */
    String key() {
        return body + "/" + ending;
    }

    /** The body with the words it ends with, where a typing mistake may hide what they say. */
    String whole() {
        return body + ends;
    }

    NameForm without(int leading) {
        return new NameForm(body.substring(leading), coreOf(body.substring(leading)), ending, ends, numbers);
    }

    private static String coreOf(String body) {
        String core = COMPANY.matcher(body).replaceAll("");
        return core.isEmpty() ? body : core;
    }
}

package org.weike.ui.kit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names files after what is in them, in characters that every system takes. */
public final class FileNames {

    /** Of one part, so that several fit into the 255 bytes that most systems allow, at three bytes a character. */
    private static final int LONGEST = 24;

    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|%#&;\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\uFFFD]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern EDGES = Pattern.compile("^[. _-]+|[. _-]+$");

    private FileNames() {}

    /** The parts with hyphens between them, and the ending; what is blank is left out and what is long is cut. */
    public static String of(String ending, String... parts) {
        return Arrays.stream(parts)
                .map(FileNames::safe)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("-", "", "." + ending));
    }

    private static String safe(String part) {
        String text = Normalizer.normalize(part, Normalizer.Form.NFC);
        String plain = SPACES.matcher(UNSAFE.matcher(text).replaceAll(" ")).replaceAll("_");
        String cut = plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
        return EDGES.matcher(cut).replaceAll("");
    }
}

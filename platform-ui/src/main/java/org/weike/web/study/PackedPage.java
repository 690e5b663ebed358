package org.weike.web.study;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A drawn page, packed once, that has places such as {@code @TOKEN@} to be filled in for each reader. Packing is most
 * of what a page costs; so what is the same for everybody is not packed again, and what differs goes unpacked in
 * between.
 */
record PackedPage(List<Part> parts) {

    private static final Pattern PLACE = Pattern.compile("@(WHERE|ATTEMPT|TOKEN|ELAPSED)@");

    /** A shorter stretch of text would not get shorter by being packed. */
    private static final int WORTH_PACKING = 100;

    PackedPage {
        parts = List.copyOf(parts);
    }

    static PackedPage of(String page) {
        var parts = new ArrayList<Part>();
        var place = PLACE.matcher(page);
        int from = 0;
        while (place.find()) {
            parts.add(part(page.substring(from, place.start())));
            parts.add(new Place(place.group(1)));
            from = place.end();
        }
        parts.add(part(page.substring(from)));
        return new PackedPage(parts);
    }

    private static Part part(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length < WORTH_PACKING ? new Plain(bytes) : new Packed(GzipPiece.of(bytes));
    }

    /** The whole page in gzip form; the values stand in it as they are, so they must be escaped. */
    byte[] filledWith(Map<String, String> values) {
        var file = new GzipFile(bytes());
        for (Part part : parts) {
            switch (part) {
                case Packed it -> file.add(it.piece());
                case Plain it -> file.add(it.text());
                case Place it -> file.add(values.getOrDefault(it.name(), "").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.finished();
    }

    /** About how much memory it takes. */
    int bytes() {
        return parts.stream().mapToInt(Part::bytes).sum();
    }

    /** A stretch of the page. */
    sealed interface Part {

        int bytes();
    }

    /** A long stretch that is the same for everybody. */
    record Packed(GzipPiece piece) implements Part {

        @Override
        public int bytes() {
            return piece.packed().length + 100;
        }
    }

    /** A short one. */
    static final class Plain implements Part {

        private final byte[] text;

        private Plain(byte[] text) {
            this.text = text;
        }

        byte[] text() {
            return text;
        }

        @Override
        public int bytes() {
            return text.length + 50;
        }
    }

    /** Where the value of this name goes. */
    record Place(String name) implements Part {

        @Override
        public int bytes() {
            return 100;
        }
    }
}

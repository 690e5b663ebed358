package org.weike.core.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The media of a lesson under the names by which its text calls them. */
public record Attachments(List<Attachment> all) {

    public static final Attachments NONE = new Attachments(List.of());

    private static final int MOST = 60;
    private static final String POSTER = ".poster";

    public Attachments {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " media");
        }
    }

    public Optional<Medium> find(String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .map(Attachment::medium)
                .findFirst();
    }

    /** The picture that a film of this name, without its ending, shows until it plays. */
    public Optional<Medium> findPoster(String film) {
        return all.stream()
                .filter(it -> it.name().startsWith(film + POSTER + '.'))
                .map(Attachment::medium)
                .filter(it -> it.type().kind() == MediaType.Kind.PICTURE)
                .findFirst();
    }

    public boolean isFull() {
        return all.size() == MOST;
    }

    /** Replaces what had the name before. */
    public Attachments with(String name, Medium medium) {
        var more = new ArrayList<>(without(name).all);
        more.add(new Attachment(name, medium));
        return new Attachments(more);
    }

    public Attachments without(String name) {
        return new Attachments(
                all.stream().filter(it -> !it.name().equals(name)).toList());
    }

    /** One medium and its name. */
    public record Attachment(String name, Medium medium) {

        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}(\\.poster)?\\.[a-z0-9]{2,4}");

        public Attachment {
            if (!isName(name)) {
                throw new IllegalArgumentException("not a name of a medium: " + name);
            }
        }

        /** A name as near as can be to the one wished for, with the ending of the type. */
        static String nameFor(String wished, Medium medium) {
            int dot = wished.lastIndexOf('.');
            var plain = (dot < 0 ? wished : wished.substring(0, dot)).toLowerCase(Locale.ROOT);
            boolean poster = plain.endsWith(POSTER) && medium.type().kind() == MediaType.Kind.PICTURE;
            var base = (poster ? plain.substring(0, plain.length() - POSTER.length()) : plain)
                    .replaceAll("[^a-z0-9_]+", "-")
                    .replaceAll("^[-_]+|-+$", "");
            var known = base.isEmpty() ? medium.id().value() : base;
            var start = known.substring(0, Math.min(known.length(), 60));
            return start + (poster ? POSTER : "") + '.' + medium.type().ending();
        }

        public static boolean isName(String name) {
            return NAME.matcher(name).matches();
        }
    }
}

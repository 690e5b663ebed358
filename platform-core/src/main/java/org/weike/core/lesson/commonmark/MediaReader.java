package org.weike.core.lesson.commonmark;

import java.util.Optional;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.weike.core.lesson.Attachments;
import org.weike.core.lesson.Attachments.Attachment;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.Problems;

/** Turns a paragraph that is nothing but a picture, recording or film into its block. */
record MediaReader(Place place, Attachments attachments, Problems problems) {

    private static final String FOLDER = "media/";

    static boolean standsAlone(Node image) {
        return image.getParent() instanceof Paragraph paragraph
                && paragraph.getParent() instanceof Document
                && image.getPrevious() == null
                && image.getNext() == null;
    }

    Optional<Block> read(int index, Image image) {
        int line = place.lineOf(image);
        var address = image.getDestination();
        if (!address.startsWith(FOLDER) || !Attachment.isName(address.substring(FOLDER.length()))) {
            problems.add(line, Code.MEDIUM_OUTSIDE, address);
            return Optional.empty();
        }
        var name = address.substring(FOLDER.length());
        var medium = attachments.find(name);
        if (medium.isEmpty()) {
            problems.add(line, Code.MEDIUM_MISSING, name);
            return Optional.empty();
        }
        var alternative = Tree.textOf(image);
        if (alternative.isBlank()) {
            problems.add(line, Code.ALTERNATIVE_MISSING, name);
        }
        var caption = image.getTitle() == null ? "" : image.getTitle().strip();
        return block(index, line, name, medium.get(), alternative, caption);
    }

    private Optional<Block> block(int index, int line, String name, Medium medium, String alternative, String caption) {
        return switch (medium.type().kind()) {
            case PICTURE -> Optional.of(new Block.Picture(index, medium, alternative, caption));
            case AUDIO -> Optional.of(new Block.Audio(index, medium, alternative, caption));
            case VIDEO -> {
                var base = name.substring(0, name.lastIndexOf('.'));
                var subtitles = attachments.find(base + ".vtt");
                if (subtitles.isEmpty()) {
                    problems.add(line, Code.SUBTITLES_MISSING, name);
                }
                var poster = attachments.findPoster(base);
                yield Optional.of(new Block.Video(
                        index, medium, subtitles.orElse(null), poster.orElse(null), alternative, caption));
            }
            case SUBTITLES -> {
                problems.add(line, Code.MEDIUM_NOT_SHOWABLE, name);
                yield Optional.empty();
            }
        };
    }
}

package org.weike.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.weike.core.lesson.Attaching;
import org.weike.core.lesson.Attachments.Attachment;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.MediaDesk;
import org.weike.core.lesson.MediaType;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Said;

/** The media of a draft: takes new ones, puts them into the text, and lets go of those not wanted. */
final class MediaShelf extends Div {

    private final transient MediaDesk media;
    private final transient Actor actor;
    private final transient Manuscript manuscript;
    private final UnorderedList rows = new UnorderedList();

    /** The draft that the media belong to. */
    interface Manuscript {

        /** The lesson with what was typed up to now kept. */
        Lesson saved();

        void changed(Lesson lesson);

        void insert(String text);
    }

    MediaShelf(MediaDesk media, Actor actor, Manuscript manuscript) {
        this.media = media;
        this.actor = actor;
        this.manuscript = manuscript;
        addClassName("media-shelf");
        rows.addClassName("rows");
        var upload =
                new Upload(UploadHandler.toTempFile((file, temporary) -> take(file.fileName(), temporary.toPath())));
        upload.setMaxFileSize((int) MediaType.Kind.VIDEO.mostBytes());
        upload.setUploadButton(new Button(getTranslation("editor.upload")));
        upload.setDropLabel(new Span(getTranslation("editor.upload.drop")));
        add(upload, rows);
    }

    void show(Lesson lesson) {
        rows.removeAll();
        lesson.draft().attachments().all().forEach(it -> rows.add(row(it)));
    }

    private void take(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Lesson lesson = manuscript.saved();
            switch (media.attach(actor, lesson.id(), lesson.rev(), name, in)) {
                case Attaching.Attached attached -> {
                    manuscript.changed(attached.lesson());
                    manuscript.insert(
                            reference(attached.name(), attached.medium().type()));
                    Said.done(
                            attached.removed().isEmpty()
                                    ? getTranslation("editor.attached", attached.name())
                                    : getTranslation(
                                            "editor.attachedClean",
                                            attached.name(),
                                            attached.removed().size()));
                }
                case Attaching.Refused refused -> Said.refused(this, "editor.medium.", refused.reason());
                case Attaching.Full full -> Said.problem(getTranslation("editor.medium.full"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file could not be read", e);
        }
    }

    private ListItem row(Attachment attachment) {
        var name = new Span(attachment.name());
        name.addClassName("grow");
        var insert = new Button(
                getTranslation("editor.insert"),
                it -> manuscript.insert(
                        reference(attachment.name(), attachment.medium().type())));
        insert.addThemeVariants(ButtonVariant.TERTIARY);
        var remove = new Button(getTranslation("editor.detach"), it -> detach(attachment.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return new ListItem(name, insert, remove);
    }

    private void detach(String name) {
        Lesson lesson = manuscript.saved();
        manuscript.changed(media.detach(actor, lesson.id(), lesson.rev(), name));
    }

    private String reference(String name, MediaType type) {
        return switch (type.kind()) {
            case PICTURE, AUDIO, VIDEO -> "![" + getTranslation("editor.alternative") + "](media/" + name + ")";
            case SUBTITLES -> "";
        };
    }
}

package org.weike.core.lesson.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.Admission;
import org.weike.core.lesson.Admission.Reason;
import org.weike.core.lesson.MediaGate;
import org.weike.core.lesson.MediaId;
import org.weike.core.lesson.MediaType;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.Medium.Dimensions;
import org.weike.core.lesson.Sha256;

/** Admits the media that phones show and play. */
@Component
class ContentGate implements MediaGate {

    @Override
    public Admission admit(InputStream in, Path file) throws IOException {
        long most = MediaType.Kind.VIDEO.mostBytes();
        long bytes = copy(in, file, most + 1);
        if (bytes == 0) {
            return new Admission.Refused(Reason.EMPTY);
        }
        if (bytes > most) {
            return new Admission.Refused(Reason.TOO_LARGE);
        }
        Optional<MediaType> type = Signature.read(file);
        if (type.isEmpty()) {
            return new Admission.Refused(Reason.TYPE_UNKNOWN);
        }
        if (bytes > type.get().kind().mostBytes()) {
            return new Admission.Refused(Reason.TOO_LARGE);
        }
        return look(type.get(), file);
    }

    private static long copy(InputStream in, Path file, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            int read = in.read(buffer);
            while (read >= 0 && copied < most) {
                out.write(buffer, 0, read);
                copied += read;
                read = in.read(buffer);
            }
        }
        return copied;
    }

    private static Admission look(MediaType type, Path file) throws IOException {
        return switch (type) {
            case PNG, JPEG, WEBP, GIF -> picture(type, file);
            case SVG -> cleaned(file);
            case MP3 -> timed(file, type, Dimensions.NONE, Mp3Length.read(Files.readAllBytes(file)));
            case MP4, M4A -> film(file);
            case VTT ->
                WebVtt.isReadable(Files.readAllBytes(file))
                        ? admitted(file, type, Dimensions.NONE, Duration.ZERO, List.of())
                        : new Admission.Refused(Reason.SUBTITLES_UNREADABLE);
        };
    }

    private static Admission picture(MediaType type, Path file) throws IOException {
        byte[] picture = Files.readAllBytes(file);
        Optional<Dimensions> size = PictureSize.read(type, picture);
        if (size.isEmpty()) {
            return new Admission.Refused(Reason.DAMAGED);
        }
        byte[] clean = PictureNotes.removed(type, picture);
        if (clean.length != picture.length) {
            Files.write(file, clean);
        }
        return admitted(file, type, shown(type, picture, size.get()), Duration.ZERO, List.of());
    }

    private static Dimensions shown(MediaType type, byte[] picture, Dimensions stored) {
        return type == MediaType.JPEG && new JpegNotes(picture).isLying()
                ? new Dimensions(/* width= */ stored.height(), /* height= */ stored.width())
                : stored;
    }

    private static Admission cleaned(Path file) throws IOException {
        Optional<CleanSvg> clean = SvgCleaner.clean(Files.readAllBytes(file));
        if (clean.isEmpty()) {
            return new Admission.Refused(Reason.DAMAGED);
        }
        Files.writeString(file, clean.get().markup());
        return admitted(
                file,
                MediaType.SVG,
                clean.get().dimensions(),
                Duration.ZERO,
                clean.get().removed());
    }

    private static Admission film(Path file) throws IOException {
        Optional<Mp4> film = Mp4.read(file);
        if (film.isEmpty()) {
            return new Admission.Refused(Reason.DAMAGED);
        }
        var type = film.get().hasPicture() ? MediaType.MP4 : MediaType.M4A;
        if (Files.size(file) > type.kind().mostBytes()) {
            return new Admission.Refused(Reason.TOO_LARGE);
        }
        return timed(file, type, film.get().dimensions(), film.get().length());
    }

    private static Admission timed(Path file, MediaType type, Dimensions dimensions, Duration length)
            throws IOException {
        return length.isPositive()
                ? admitted(file, type, dimensions, length, List.of())
                : new Admission.Refused(Reason.LENGTH_UNKNOWN);
    }

    private static Admission admitted(
            Path file, MediaType type, Dimensions dimensions, Duration length, List<String> removed)
            throws IOException {
        var id = new MediaId(Sha256.of(file));
        return new Admission.Admitted(new Medium(id, type, Files.size(file), dimensions, length), removed);
    }
}

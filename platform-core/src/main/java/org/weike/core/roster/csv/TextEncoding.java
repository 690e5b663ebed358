package org.weike.core.roster.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;

/** Finds out how a text is encoded: by its byte order mark, else as UTF-8 if it is valid, else as GB18030. */
record TextEncoding(Charset charset, int markBytes) {

    private static final List<TextEncoding> UNMARKED =
            List.of(new TextEncoding(StandardCharsets.UTF_8, 0), new TextEncoding(Charset.forName("GB18030"), 0));

    static TextEncoding of(byte[] file) {
        return marked(file).map(List::of).orElse(UNMARKED).stream()
                .filter(it -> it.fits(file))
                .findFirst()
                .orElseThrow(() -> new FileRefused(FileProblem.UNKNOWN_ENCODING));
    }

    private static Optional<TextEncoding> marked(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (starts(file, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        return starts(file, 0xFE, 0xFF)
                ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2))
                : Optional.empty();
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= file.length || (file[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(byte[] file) {
        try (Reader reader = reader(file)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (IOException notThis) {
            return false;
        }
    }

    /** The text without its mark, as it is read; one that is not in this encoding is not read to its end. */
    Reader reader(byte[] file) {
        var in = new ByteArrayInputStream(file, markBytes, file.length - markBytes);
        return new InputStreamReader(in, strict());
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The whole text without its mark. */
    String decode(byte[] file) {
        try {
            return strict().decode(ByteBuffer.wrap(file, markBytes, file.length - markBytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new FileRefused(FileProblem.UNKNOWN_ENCODING);
        }
    }
}

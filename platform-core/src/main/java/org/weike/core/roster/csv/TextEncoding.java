package org.weike.core.roster.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;

/** Finds out how a text is encoded: by its byte order mark, else as UTF-8 if it is valid, else as GB18030. */
record TextEncoding(Charset charset, int markBytes) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static TextEncoding of(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(file, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(file, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            var encoding = new TextEncoding(charset, 0);
            if (encoding.fits(file)) {
                return encoding;
            }
        }
        throw new FileRefused(FileProblem.UNKNOWN_ENCODING);
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
        try {
            decodeStrictly(file);
            return true;
        } catch (CharacterCodingException notThis) {
            return false;
        }
    }

    /** The text without its mark. */
    String decode(byte[] file) {
        try {
            return decodeStrictly(file);
        } catch (CharacterCodingException broken) {
            throw new FileRefused(FileProblem.UNKNOWN_ENCODING);
        }
    }

    private String decodeStrictly(byte[] file) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, markBytes, file.length - markBytes))
                .toString();
    }
}

package org.weike.core.roster.table;

import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the formats apart, by content and never by the name of the file. */
@Component
public final class TableFormats {

    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final List<TableFormat> formats;

    /** The formats in the order in which they are tried. */
    public TableFormats(List<TableFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * The format of the file.
     *
     * @throws FileRefused if it has none of them
     */
    public TableFormat of(byte[] file) {
        if (file.length == 0) {
            throw new FileRefused(FileProblem.EMPTY);
        }
        if (file.length > TableLimits.FILE_BYTES) {
            throw new FileRefused(FileProblem.FILE_TOO_LARGE);
        }
        if (startsWith(file, COMPOUND_FILE)) {
            throw new FileRefused(FileProblem.OLD_OR_LOCKED);
        }
        return formats.stream()
                .filter(it -> it.recognizes(file))
                .findFirst()
                .orElseThrow(() -> new FileRefused(FileProblem.UNKNOWN_FORMAT));
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= file.length || file[at] != mark[at]) {
                return false;
            }
        }
        return true;
    }
}

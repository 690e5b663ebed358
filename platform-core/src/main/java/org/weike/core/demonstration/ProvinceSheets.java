package org.weike.core.demonstration;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.organization.Organization;

/** Writes an invented province as the workbook that an administrator would send. */
public interface ProvinceSheets {

    /** Parents come before children. */
    void write(List<Organization> organizations, Everybody people, OutputStream out) throws IOException;

    /** People who are drawn one after another and never held all at once. */
    @FunctionalInterface
    interface Everybody {
        void each(Consumer<Part> sink);
    }
}

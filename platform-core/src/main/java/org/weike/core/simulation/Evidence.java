package org.weike.core.simulation;

import java.util.List;

/**
 * Something to know or to show: whom it is shown to (empty: everybody), whether it is there from the start, and the
 * name of its attachment (empty: none).
 */
public record Evidence(String name, String text, List<String> roles, boolean atStart, String attachment) {

    public Evidence {
        text = Prose.block(text);
        roles = List.copyOf(roles);
        attachment = Prose.line(attachment);
    }
}

package org.weike.access;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests belong to the desk and not to the phone pages. */
final class DeskPaths {

    /** Where the desk lives; see {@code vaadin.url-mapping}. */
    static final String ROOT = "/desk";

    private DeskPaths() {}

    static boolean includes(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }
}

package org.weike.access;

import org.jspecify.annotations.Nullable;

/** Addresses inside the platform that a page may be asked to go on to. */
public final class Local {

    private Local() {}

    /** The path, if it leads to a page of ours; else the fallback. A foreign address would lend our name to a trap. */
    public static String orElse(@Nullable String path, String fallback) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return fallback;
        }
        return path.chars().anyMatch(it -> it == '\\' || it < ' ') ? fallback : path;
    }
}

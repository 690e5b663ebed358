package org.weike.core.study;

import java.util.regex.Pattern;

/** Names one event of an attempt: the page that saw it, by a word that page chose by chance, and a running number. */
public record EventId(String page, int number) {

    private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9]{1,16}");
    private static final int MOST = 1 << 20;

    public EventId {
        if (!PAGE.matcher(page).matches() || number < 0 || number >= MOST) {
            throw new IllegalArgumentException("not an event: " + page + " " + number);
        }
    }
}

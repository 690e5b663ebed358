package org.weike.core.mail;

import java.time.Instant;

/** What one feature has to say by mail; contributed as a bean and asked when a message is due. */
public interface Correspondence {

    /** The kind in the ids of its messages. */
    String kind();

    /**
     * Whether whoever gets them may end them by a link, without a sign-in; never where the address may be that of
     * somebody else.
     */
    boolean endsByLink();

    /** What is to be said now; asked before each try, and must hold for the moment it is asked at. */
    Saying say(Mail mail, Instant now);
}

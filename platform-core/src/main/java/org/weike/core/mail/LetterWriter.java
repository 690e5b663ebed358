package org.weike.core.mail;

import java.net.URI;

/** Words letters; the application brings one. */
public interface LetterWriter {

    /** The letter in words, with the link by which whoever gets it ends such mails. */
    Written write(Letter letter, URI unsubscribe);
}

package org.weike.core.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Words letters; the application brings one. */
public interface LetterWriter {

    /** The letter in words, with the link by which whoever gets it ends such mails where there is one. */
    Written write(Letter letter, @Nullable URI unsubscribe);
}

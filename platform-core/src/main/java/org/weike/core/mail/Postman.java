package org.weike.core.mail;

/** Hands messages to the mail server. */
public interface Postman {

    /** Whether a server is configured. */
    boolean hasServer();

    /** Hands the message over once; answers, whatever happens, with what is known to have come of it. */
    Delivery deliver(OutgoingMail mail);
}

package org.weike.core.mail;

/** How far a message has come. */
public enum MailStatus {
    /** To be sent when it is due. */
    PLANNED,
    /** Being handed to the server; still so after a crash, then it becomes unclear. */
    SENDING,
    /** The server took it. */
    SENT,
    /** The server refused it for good, or for too long. */
    REFUSED,
    /** Nobody knows whether the server took it; it is not sent again. */
    UNCLEAR,
    /** The server took it, and later said that it could not be delivered. */
    BOUNCED,
    /** Nothing was left to say when it was due. */
    DROPPED
}

package org.weike.core.mail;

/** Why mail is off. */
public enum MailOff {
    /** {@code spring.mail.host} is not set. */
    NO_SERVER,
    /** {@code weike.mail.from} is not set. */
    NO_SENDER,
    /** {@code weike.public-url} is not set, so no link in a mail would lead anywhere. */
    NO_PUBLIC_ADDRESS,
    /** The application words no letters. */
    NO_WORDS
}

package org.weike.core.mail;

/** What a mail server reports of a message it took: that it failed, and whether nothing will ever reach the address. */
public record Bounce(String messageId, String status) {

    /** By RFC 3463 a status that begins with 5 holds for good, and its subject 1 is the address. */
    boolean isWrongAddress() {
        return status.startsWith("5.1.") || status.equals("5.2.1");
    }
}

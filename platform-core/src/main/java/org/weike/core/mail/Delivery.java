package org.weike.core.mail;

/** What came of handing a message to the server; reasons are codes such as {@code 550 5.1.1}. */
public sealed interface Delivery {

    /** The server took it. */
    record Accepted() implements Delivery {}

    /** The server will not take it, and not for this address ever if it is the address that is wrong. */
    record Refused(String reason, boolean wrongAddress) implements Delivery {}

    /** The server did not take it now. */
    record NotNow(String reason) implements Delivery {}

    /** There is no server to talk to, so nothing else can be sent now either. */
    record Unreachable(String reason) implements Delivery {}

    /** The message went out and no answer came. */
    record Unclear(String reason) implements Delivery {}
}

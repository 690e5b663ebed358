package org.weike.core.keyring;

/** What a key is for; a token made for one purpose opens nothing for another. */
public enum Purpose {
    /** Sign-in cookies. */
    SIGN_IN,
    /** What a browser carries while its person signs in elsewhere. */
    SINGLE_SIGN_ON,
    /** One-time activation codes of accounts. */
    ACTIVATION,
    /** Tokens of lesson attempts. */
    ATTEMPT,
    /** Receipts that are claimed after a sign-in. */
    RECEIPT,
    /** Heads of the credit chains. */
    LEDGER,
    /** Links in mails that end the mails. */
    UNSUBSCRIBE,
    /** Links in mails that confirm a mail address. */
    ADDRESS,
    /** Identity numbers, phones and mail addresses at rest. */
    PERSONAL,
    /** Keyed hashes by which encrypted values and sign-in names are found; its first key is used for ever. */
    LOOKUP
}

package org.weike.core.credit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.weike.core.shared.PersonId;

/** One line of an account, for good: the posting, the hash of the line before it, and the hash over both. */
public record CreditEntry(Posting posting, String previous, String hash) {

    private static final String FORM = "weike-credit-1";

    public EntryId id() {
        return posting.id();
    }

    static CreditEntry after(String previous, Posting posting, PersonId person, int year) {
        return new CreditEntry(posting, previous, hash(previous, posting, person, year));
    }

    /** Whether the hash is that of what the entry says. */
    boolean isSound(PersonId person, int year) {
        return hash.equals(hash(previous, posting, person, year));
    }

    /** What comes before the first entry of a person's year. */
    static String genesis(PersonId person, int year) {
        return sha256(String.join("\n", FORM, person.value(), Integer.toString(year)));
    }

    /**
     * SHA-256 over the canonical form: each field on a line of its own, none of which can hold a line break, and a last
     * line for the measure where there is one.
     */
    private static String hash(String previous, Posting posting, PersonId person, int year) {
        var reverses = posting.reverses();
        var form = String.join(
                "\n",
                FORM,
                person.value(),
                Integer.toString(year),
                previous,
                posting.id().value(),
                Long.toString(posting.change().hundredths()),
                posting.counter().name(),
                posting.ruleSet().value(),
                posting.rule(),
                posting.evidence().kind().name(),
                posting.evidence().reference(),
                Long.toString(posting.evidence().received().toEpochMilli()),
                Long.toString(posting.posted().toEpochMilli()),
                posting.organization().value(),
                reverses == null ? "" : reverses.value());
        var measure = posting.evidence().measure();
        return sha256(measure == null ? form : form + '\n' + measure.hundredths());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

package org.weike.core.reminder;

import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.weike.core.mail.Correspondence;
import org.weike.core.mail.Letter;
import org.weike.core.mail.Mail;
import org.weike.core.mail.Saying;

/** Asks a new address at once, as long as it still waits to be confirmed. */
@Component
final class ProofCorrespondence implements Correspondence {

    private final ReminderWishes wishes;
    private final AddressProofs proofs;

    ProofCorrespondence(ReminderWishes wishes, AddressProofs proofs) {
        this.wishes = wishes;
        this.proofs = proofs;
    }

    @Override
    public String kind() {
        return AddressProofs.KIND;
    }

    @Override
    public boolean endsByLink() {
        return false;
    }

    @Override
    public Saying say(Mail mail, Instant now) {
        var to = mail.addressee();
        return wishes.find(to.person())
                .filter(it ->
                        it.proposedAddress().filter(to.address()::isSameAs).isPresent())
                .<Saying>map(it -> new Saying.Now(new Letter(
                        AddressProofs.KIND,
                        Locale.forLanguageTag(it.language()),
                        new AddressQuestion(proofs.link(to.person(), to.address())))))
                .orElse(new Saying.Never());
    }
}

package org.weike.core.reminder;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.weike.core.mail.Delivery;
import org.weike.core.mail.OutgoingMail;
import org.weike.core.mail.Postman;

/** A way to the mail server on which everything goes wrong now and then, even the power of this machine. */
final class Accidents implements Postman {

    static final String WRONG_ADDRESS = "wrong@example.org";

    private final Postman server;
    private final Random chance;
    private final AtomicInteger triesAtWrongAddress;

    Accidents(Postman server, Random chance, AtomicInteger triesAtWrongAddress) {
        this.server = server;
        this.chance = chance;
        this.triesAtWrongAddress = triesAtWrongAddress;
    }

    @Override
    public boolean hasServer() {
        return server.hasServer();
    }

    @Override
    public Delivery deliver(OutgoingMail mail) {
        if (mail.to().value().equals(WRONG_ADDRESS)) {
            triesAtWrongAddress.incrementAndGet();
            return new Delivery.Refused("550 5.1.1", true);
        }
        return switch (chance.nextInt(24)) {
            case 0 -> throw new PowerCut();
            case 1 -> {
                server.deliver(mail);
                throw new PowerCut();
            }
            case 2 -> {
                server.deliver(mail);
                yield new Delivery.Unclear("no answer");
            }
            case 3 -> new Delivery.Unclear("no answer");
            case 4, 5, 6 -> new Delivery.NotNow("451 4.7.1");
            case 7 -> new Delivery.Unreachable("no connection");
            default -> server.deliver(mail);
        };
    }

    /** The process is gone, between the mark and the answer. */
    static final class PowerCut extends Error {

        private static final long serialVersionUID = 1L;

        PowerCut() {
            super("power cut", null, false, false);
        }
    }
}

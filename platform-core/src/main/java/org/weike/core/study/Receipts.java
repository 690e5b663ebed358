package org.weike.core.study;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;

/** Writes receipts as signed tokens and reads back only what it wrote. */
@Component
class Receipts {

    private final KeyRing keys;

    Receipts(KeyRing keys) {
        this.keys = keys;
    }

    String write(Receipt receipt) {
        String payload = receipt.attempt().value() + "\n" + receipt.completed().toEpochMilli();
        return keys.sign(Purpose.RECEIPT, payload.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Receipt> read(String token) {
        return keys.open(Purpose.RECEIPT, token).map(Receipts::parse);
    }

    private static Receipt parse(byte[] payload) {
        String[] fields = new String(payload, StandardCharsets.UTF_8).split("\n", 2);
        return new Receipt(new AttemptId(fields[0]), Instant.ofEpochMilli(Long.parseLong(fields[1])));
    }
}

package org.weike.core.ledger.template.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;
import org.weike.core.ledger.template.TemplateFiles;
import org.weike.core.ledger.template.TemplateId;

/** Keeps forms in the {@code ledgerTemplateFiles} collection, in encrypted pieces under {@code template:number}. */
@Repository
class MongoTemplateFiles implements TemplateFiles {

    private static final String COLLECTION = "ledgerTemplateFiles";
    private static final int PIECE = 1 << 20;

    private final MongoOperations mongo;
    private final KeyRing keys;

    MongoTemplateFiles(MongoOperations mongo, KeyRing keys) {
        this.mongo = mongo;
        this.keys = keys;
    }

    private static String key(TemplateId template, int number) {
        return template.value() + ":" + number;
    }

    @Override
    public void keep(TemplateId template, byte[] file) {
        for (int number = 0; number * PIECE < file.length; number++) {
            byte[] piece = Arrays.copyOfRange(file, number * PIECE, Math.min(file.length, (number + 1) * PIECE));
            mongo.save(new Piece(key(template, number), new Binary(keys.seal(Purpose.PERSONAL, piece))), COLLECTION);
        }
    }

    @Override
    public Optional<byte[]> find(TemplateId template) {
        var whole = new ByteArrayOutputStream();
        for (int number = 0; ; number++) {
            Piece piece = mongo.findById(key(template, number), Piece.class, COLLECTION);
            if (piece == null) {
                return number == 0 ? Optional.empty() : Optional.of(whole.toByteArray());
            }
            whole.writeBytes(keys.unseal(Purpose.PERSONAL, piece.sealed().getData()));
        }
    }

    @Override
    public void remove(TemplateId template) {
        for (int number = 0; ; number++) {
            var piece = query(where("_id").is(key(template, number)));
            if (mongo.remove(piece, COLLECTION).getDeletedCount() == 0) {
                return;
            }
        }
    }

    /** A piece of a file. */
    record Piece(String id, Binary sealed) {}
}

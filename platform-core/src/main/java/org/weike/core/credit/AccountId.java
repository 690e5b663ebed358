package org.weike.core.credit;

import java.util.regex.Pattern;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.TextId;

/** Names a part of the account of one person and year: {@code person:year}, then {@code person:year:2} and so on. */
public record AccountId(String value) implements TextId {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,64}:[0-9]{4}(:[1-9][0-9]*)?");

    public AccountId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account: " + value);
        }
    }

    public static AccountId of(PersonId person, int year, int part) {
        String first = person.value() + ':' + year;
        return new AccountId(part == 1 ? first : first + ':' + part);
    }
}

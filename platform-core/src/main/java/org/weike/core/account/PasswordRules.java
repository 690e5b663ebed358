package org.weike.core.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.weike.core.organization.NumberSafe;
import org.weike.core.organization.Person;

/** Says what is wrong with a new password. Length counts; nobody is made to mix characters or to change it by date. */
@Component
final class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final int FEWEST_CHARACTERS = 4;

    private final NumberSafe safe;
    private final Set<String> refused;

    PasswordRules(NumberSafe safe) {
        this.safe = safe;
        try {
            this.refused = new ClassPathResource("refused-passwords.txt", PasswordRules.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of refused passwords is missing", e);
        }
    }

    /** Why this person cannot take this password; empty if they can. */
    Optional<PasswordProblem> problemWith(String password, Person person) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (refused.contains(plain) || plain.chars().distinct().count() < FEWEST_CHARACTERS || isStaircase(plain)) {
            return Optional.of(PasswordProblem.TOO_COMMON);
        }
        boolean isOwnNumber = safe.signInKeys(person).contains(safe.signInKey(password));
        return isOwnNumber ? Optional.of(PasswordProblem.OWN_NUMBER) : Optional.empty();
    }

    /** Whether every character is the one after, or before, the one before it. */
    private static boolean isStaircase(String text) {
        int step = text.charAt(1) - text.charAt(0);
        for (int at = 2; at < text.length(); at++) {
            if (text.charAt(at) - text.charAt(at - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) == 1;
    }
}

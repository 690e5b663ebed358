package org.weike.core.scanpoint;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address that printed codes carry, such as {@code https://weike.example.cn}. */
public record PublicAddress(URI base) {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|.*\\.localhost|127\\..*|0\\.0\\.0\\.0|\\[(::1?|0:0:0:0:0:0:0:[01])]");

    public PublicAddress {
        if (base.getHost() == null || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
            throw new IllegalArgumentException("not a web address: " + base);
        }
        base = URI.create(
                base.getScheme() + "://" + base.getRawAuthority() + (base.getRawPath() + "/").replaceAll("/+$", ""));
    }

    public static PublicAddress of(String address) {
        return new PublicAddress(URI.create(address.strip()));
    }

    /** Whether a phone that follows it would look for the lesson on itself. */
    public boolean meansThisMachine() {
        return THIS_MACHINE.matcher(base.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    /** What the code says; upper and lower case stay as they are. */
    public String of(ScanCode code) {
        return base + "/q/" + code.value();
    }

    /** What a person may type where the camera fails; the code follows. */
    public String readablePrefix() {
        return base.getRawAuthority() + base.getRawPath() + "/q/";
    }
}

package org.weike.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Answers in Chinese unless the browser, or {@code ?lang=en} in the address, asks for English; nothing is remembered.
 */
@Component("localeResolver")
public class Languages implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        return of(asked == null ? request.getHeader("Accept-Language") : asked);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is the browser's choice");
    }

    /** The shipped language that comes first in the list, which may be a header; Chinese if none does. */
    public static Locale of(@Nullable String preferences) {
        if (preferences == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        for (String each : preferences.toLowerCase(Locale.ROOT).split(",", 8)) {
            String language = each.strip();
            if (language.startsWith("zh")) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            if (language.startsWith("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}

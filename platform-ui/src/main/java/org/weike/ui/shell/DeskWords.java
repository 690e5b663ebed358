package org.weike.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the desk from the message bundles; whoever reads neither language gets Chinese. */
@Component
class DeskWords implements I18NProvider {

    static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final long serialVersionUID = 1L;

    private final transient MessageSource words;

    DeskWords(MessageSource words) {
        this.words = words;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, of(locale));
    }

    /** The language of the desk that a locale reads. */
    static Locale of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}

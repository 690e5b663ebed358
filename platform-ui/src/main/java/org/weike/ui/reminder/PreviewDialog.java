package org.weike.ui.reminder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.net.URI;
import java.util.Locale;
import org.weike.core.mail.Letter;
import org.weike.core.mail.LetterWriter;
import org.weike.core.mail.Written;
import org.weike.core.reminder.Digest;

/** Shows a digest as its person would get it, without sending it. */
final class PreviewDialog extends Dialog {

    /** Nobody's: the link of a preview must end nobody's mails. */
    private static final URI NO_LINK = URI.create("https://example.invalid/unsubscribe");

    PreviewDialog(String name, Digest digest, LetterWriter writer, Locale language) {
        Written written = writer.write(new Letter("digest", language, digest), NO_LINK);
        setHeaderTitle(getTranslation("reminders.preview.of", name));
        setWidth("560px");
        var subject = new Paragraph(written.subject());
        subject.addClassName("lead");
        var text = new Pre(written.text());
        text.addClassName("letter");
        add(subject, text);
        getFooter().add(new Button(getTranslation("kit.close"), it -> close()));
    }
}

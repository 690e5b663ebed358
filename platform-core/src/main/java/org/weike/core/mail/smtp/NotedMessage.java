package org.weike.core.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message that notes that it went out: from then on only the server knows whether it took it. */
final class NotedMessage extends SMTPMessage {

    private final String messageId;
    private boolean wentOut;

    NotedMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Whether the server asked for the content, so that some of it may have arrived. */
    boolean wentOut() {
        return wentOut;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        wentOut = true;
        super.writeTo(out, ignored);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}

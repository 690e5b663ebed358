package org.weike.core.mail;

class InMemoryMailsTest extends MailsContract {

    private final Mails mails = new InMemoryMails();

    @Override
    protected Mails mails() {
        return mails;
    }
}

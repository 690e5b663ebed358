package org.weike.core.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** From whom mail comes and the box that reports of failed deliveries arrive in. */
@ConfigurationProperties("weike.mail")
public record MailSettings(
        @DefaultValue("") String from, @Nullable Bounces bounces) {

    /** An IMAP box that nobody else uses; mails go out with its address as the one to return to. */
    public record Bounces(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("imaps") String protocol,
            String user,
            String password,
            @DefaultValue("INBOX") String folder,
            @Nullable String address) {}
}

package org.weike.core.ledger.template;

import java.util.Optional;

/** The uploaded forms, byte for byte; encrypted, because a form that was once filled by hand holds names. */
public interface TemplateFiles {

    void keep(TemplateId template, byte[] file);

    Optional<byte[]> find(TemplateId template);

    void remove(TemplateId template);
}

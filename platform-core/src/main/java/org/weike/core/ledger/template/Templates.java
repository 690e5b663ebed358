package org.weike.core.ledger.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.weike.core.shared.OrganizationId;

/** All templates. */
public interface Templates {

    Optional<Template> find(TemplateId id);

    /** Those of these owners, newest first. */
    List<Template> ownedBy(Collection<OrganizationId> owners);

    void add(Template template);

    /**
     * Replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void replace(Template template);

    /**
     * Removes this very revision.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void remove(Template template);
}

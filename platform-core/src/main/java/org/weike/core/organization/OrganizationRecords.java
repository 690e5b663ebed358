package org.weike.core.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.OrganizationId;

/** Lets people find organizations by name and by their codes, within their kind. */
@Component
final class OrganizationRecords implements Searchable {

    static final String KIND = "organization";

    private final Organizations organizations;
    private final OrganizationDirectory directory;

    OrganizationRecords(Organizations organizations, OrganizationDirectory directory) {
        this.organizations = organizations;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Since the codes of rosters are found. */
    @Override
    public int shape() {
        return 2;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        organizations.each(it -> sink.accept(record(it)));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return directory.get().find(new OrganizationId(id)).map(this::record);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        organizations.changedSince(since, it -> sink.accept(record(it)));
    }

    private SearchRecord record(Organization organization) {
        List<OrganizationId> path = directory.get().path(organization.id());
        var fields = new ArrayList<SearchField>();
        fields.add(new SearchField.Name("name", organization.name()));
        fields.add(new SearchField.Word("kind", organization.kind().name()));
        organization.above().ifPresent(it -> fields.add(new SearchField.Word("parent", it.value())));
        if (organization.creditCode() != null) {
            fields.add(
                    new SearchField.Code("creditCode", organization.creditCode().value()));
        }
        if (organization.code() != null) {
            fields.add(new SearchField.Code("code", organization.code().value()));
        }
        return new SearchRecord(KIND, organization.id().value(), path, fields);
    }
}

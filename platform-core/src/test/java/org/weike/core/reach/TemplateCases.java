package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachStudies.YEAR;
import static org.weike.core.reach.ReachWorld.BRANCH;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.reach.ReachWorld.WEST_BRANCH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.template.CountyForms;
import org.weike.core.ledger.template.Template;
import org.weike.core.ledger.template.TemplateDesk;
import org.weike.core.ledger.template.TemplateMapping;
import org.weike.core.ledger.template.TemplateUpload;
import org.weike.core.ledger.template.TemplateWords;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status;
import org.weike.core.shared.OrganizationId;

/** Forms of one's own, which a sibling county neither sees nor fills. */
@Component
final class TemplateCases implements ReachCases {

    private static final byte[] FORM = CountyForms.SUMMARY.bytes();
    private static final TemplateMapping MAPPING = CountyForms.SUMMARY.mapping();
    private static final LedgerQuestion BRANCH_OF_THE_YEAR = LedgerQuestion.of(BRANCH, YEAR);
    private static final LedgerQuestion WEST_BRANCH_OF_THE_YEAR = LedgerQuestion.of(WEST_BRANCH, YEAR);

    private final TemplateDesk templates;

    TemplateCases(TemplateDesk templates) {
        this.templates = templates;
    }

    @Override
    public List<DeskCases> cases() {
        var organizer = Role.ORGANIZER;
        var out = OutputStream.nullOutputStream();
        return List.of(DeskCases.of(TemplateDesk.class)
                .byNode("at", organizer, () -> {
                    var template = uploaded(EAST);
                    return given(BRANCH).showing(template.id().value()).butNever(WEST_BRANCH);
                })
                .byNode("upload", organizer, () -> given(EAST, "表.xlsx", form()).butNever(WEST, "表.xlsx", form()))
                .byNode(
                        "open",
                        organizer,
                        () -> given(uploaded(EAST).id()).butNever(uploaded(WEST).id()))
                .byNode("map", organizer, () -> {
                    var west = uploaded(WEST);
                    var east = uploaded(EAST);
                    return given(east.id(), east.rev(), MAPPING).butNever(west.id(), west.rev(), MAPPING);
                })
                .byNode("remove", organizer, () -> {
                    var west = uploaded(WEST);
                    var east = uploaded(EAST);
                    return given(east.id(), east.rev()).butNever(west.id(), west.rev());
                })
                .byNode("preview", organizer, () -> {
                    var east = uploaded(EAST).id();
                    return given(east, MAPPING, BRANCH_OF_THE_YEAR, new Words())
                            .butNever(east, MAPPING, WEST_BRANCH_OF_THE_YEAR, new Words())
                            .butNever(uploaded(WEST).id(), MAPPING, BRANCH_OF_THE_YEAR, new Words());
                })
                .byNode("fill", organizer, () -> {
                    var east = uploaded(EAST).id();
                    return given(east, BRANCH_OF_THE_YEAR, new Words(), out)
                            .butNever(east, WEST_BRANCH_OF_THE_YEAR, new Words(), out)
                            .butNever(uploaded(WEST).id(), BRANCH_OF_THE_YEAR, new Words(), out);
                }));
    }

    private Template uploaded(OrganizationId node) {
        try {
            return ((TemplateUpload.Accepted) templates.upload(PLATFORM, node, "表.xlsx", form())).template();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream form() {
        return new ByteArrayInputStream(FORM);
    }

    /** Words that nobody reads. */
    private static final class Words implements TemplateWords {

        @Override
        public String standing(Status.Standing standing) {
            return standing.name();
        }

        @Override
        public String mark(String by, String at) {
            return by + " " + at;
        }
    }
}

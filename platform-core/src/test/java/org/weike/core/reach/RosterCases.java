package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Role;
import org.weike.core.roster.Action;
import org.weike.core.roster.Batch;
import org.weike.core.roster.ImportsAtWork;
import org.weike.core.roster.NameChoice;
import org.weike.core.roster.PlainNotes;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.Uploaded;
import org.weike.core.shared.OrganizationId;

/** Imports of trees and rosters. */
@Component
final class RosterCases implements ReachCases {

    private final ReachWorld world;
    private final RosterImportDesk imports;
    private final ImportsAtWork worker;

    RosterCases(ReachWorld world, RosterImportDesk imports, BeanFactory platform) {
        this.world = world;
        this.imports = imports;
        this.worker = ImportsAtWork.of(platform);
    }

    @Override
    public List<DeskCases> cases() {
        var administrator = Role.COUNTY_ADMINISTRATOR;
        var words = new PlainNotes();
        return List.of(DeskCases.of(RosterImportDesk.class)
                .byNode(
                        "upload",
                        administrator,
                        () -> given(EAST, "名册.csv", file(BRANCH)).butNever(WEST, "名册.csv", file(WEST_BRANCH)))
                .byNode(
                        "example",
                        administrator,
                        () -> given(EAST, OutputStream.nullOutputStream())
                                .butNever(WEST, OutputStream.nullOutputStream()))
                .byNode("recent", administrator, () -> given(EAST).butNever(WEST))
                .byNode(
                        "open",
                        administrator,
                        () -> given(uploaded(EAST).id()).butNever(uploaded(WEST).id()))
                .byNode(
                        "sample",
                        administrator,
                        () -> given(uploaded(EAST).id(), 0)
                                .butNever(uploaded(WEST).id(), 0))
                .byNode("columns", administrator, () -> given(uploaded(EAST).id()))
                .byNode("draft", administrator, () -> {
                    var batch = uploaded(EAST);
                    return given(batch.id(), batch.sheets());
                })
                .byNode("map", administrator, () -> reading(uploaded(EAST)))
                .byNode("preview", administrator, () -> given(uploaded(EAST).id()))
                .byNode(
                        "rows",
                        administrator,
                        () -> given(previewed(EAST).id(), null, 0, 10)
                                .butNever(previewed(WEST).id(), Action.CREATE, 0, 10))
                .byNode("questions", administrator, () -> given(previewed(EAST).id()))
                .byNode("choose", administrator, () -> {
                    var batch = previewed(EAST).id();
                    return given(batch, meaning(BRANCH)).butNever(batch, meaning(WEST_BRANCH));
                })
                .byNode("commit", administrator, () -> given(previewed(EAST).id()))
                .byNode("cancel", administrator, () -> given(previewed(EAST).id()))
                .byNode("leftOut", administrator, () -> given(committed(EAST).id()))
                .byNode("undo", administrator, () -> given(committed(EAST).id()))
                .byNode(
                        "annotate",
                        administrator,
                        () -> given(previewed(EAST).id(), words, OutputStream.nullOutputStream())
                                .butNever(previewed(WEST).id(), words, OutputStream.nullOutputStream())));
    }

    private static List<NameChoice> meaning(OrganizationId organization) {
        return List.of(new NameChoice("联合支部", "", organization));
    }

    private static Given reading(Batch batch) {
        return given(batch.id(), batch.rev(), batch.sheets());
    }

    private Batch uploaded(OrganizationId node) {
        try {
            var branch = node.equals(EAST) ? BRANCH : WEST_BRANCH;
            return ((Uploaded.Accepted) imports.upload(PLATFORM, node, "名册.csv", file(branch))).batch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Batch previewed(OrganizationId node) {
        var batch = imports.preview(PLATFORM, uploaded(node).id());
        worker.finish();
        return imports.open(PLATFORM, batch.id());
    }

    private Batch committed(OrganizationId node) {
        var batch = imports.commit(PLATFORM, previewed(node).id());
        worker.finish();
        return imports.open(PLATFORM, batch.id());
    }

    private InputStream file(OrganizationId branch) {
        var number = world.next();
        var text = "姓名,工号,所在支部\n新人%d,I%d,组织 %s\n".formatted(number, number, branch.value());
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.weike.core.ledger.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.ledger.Exporters;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.search.OwnWrites;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.TimeOrdered;

/**
 * Takes a node's own form once, learns what of the ledger belongs where in it, and from then on fills it for any node
 * at the owner or below and any year. Whoever may export the owner's ledger may change the form.
 */
@Desk
public final class TemplateDesk {

    static final String UPLOADED = "template.uploaded";
    static final String MAPPED = "template.mapped";
    static final String REMOVED = "template.removed";

    private static final int PREVIEWED_ROWS = 5;
    private static final int LONGEST_NAME = 120;
    private static final String NAMELESS = "template.xlsx";

    private final Templates templates;
    private final TemplateFiles files;
    private final TemplateBooks books;
    private final LedgerFiller filler;
    private final Exporters exporters;
    private final OwnWrites writes;
    private final Reach reach;
    private final AuditTrail trail;
    private final Clock clock;

    TemplateDesk(
            Templates templates,
            TemplateFiles files,
            TemplateBooks books,
            LedgerFiller filler,
            Exporters exporters,
            OwnWrites writes,
            Reach reach,
            AuditTrail trail,
            Clock clock) {
        this.templates = templates;
        this.files = files;
        this.books = books;
        this.filler = filler;
        this.exporters = exporters;
        this.writes = writes;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    /** The templates that this node can have filled: its own, and those of the nodes above it; newest first. */
    public List<Template> at(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        return templates.ownedBy(reach.path(node));
    }

    /** Keeps a form for the node and everything below it, and guesses what belongs where. */
    public TemplateUpload upload(Actor actor, OrganizationId node, String name, InputStream in) throws IOException {
        reach.require(actor, Permission.EXPORT_LEDGER, node);
        if (templates.ownedBy(List.of(node)).size() >= TemplateLimits.TEMPLATES_OF_A_NODE) {
            return new TemplateUpload.Refused(TemplateProblem.TOO_MANY_TEMPLATES);
        }
        byte[] file = in.readNBytes(TemplateLimits.FILE_BYTES + 1);
        try {
            var grid = books.open(file);
            return new TemplateUpload.Accepted(keep(actor, node, original(name, file), file, grid));
        } catch (TemplateRefused refused) {
            return new TemplateUpload.Refused(refused.problem());
        }
    }

    private Template keep(
            Actor actor, OrganizationId node, Template.Original original, byte[] file, TemplateGrid grid) {
        var now = clock.instant();
        var template = Template.of(new TemplateId(TimeOrdered.idAt(now)), node, original, MappingGuess.of(grid), now);
        // the bytes first: a template without them could not be opened
        files.keep(template.id(), file);
        templates.add(template);
        trail.record(actor, entry(template, UPLOADED));
        return template;
    }

    private static Template.Original original(String name, byte[] file) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        String tidy = last.substring(0, Math.min(last.length(), LONGEST_NAME));
        return new Template.Original(tidy.isEmpty() ? NAMELESS : tidy, file.length, sha256(file));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** The form as a grid, for whoever is at the owner's node, above it or below it. */
    public OpenedTemplate open(Actor actor, TemplateId id) {
        var template = require(actor, id);
        return new OpenedTemplate(template, books.open(file(template)), mayEdit(actor, template));
    }

    private Template require(Actor actor, TemplateId id) {
        var template = templates.find(id).orElseThrow(OutOfReach::new);
        var scope = reach.scope(actor, Permission.SEE_LEDGER);
        boolean above = scope.includes(reach.path(template.owner()));
        boolean below = scope.nodes().stream().anyMatch(it -> isFor(template, it));
        if (!above && !below) {
            throw new OutOfReach();
        }
        return template;
    }

    private boolean isFor(Template template, OrganizationId node) {
        return reach.path(node).contains(template.owner());
    }

    private boolean mayEdit(Actor actor, Template template) {
        return reach.permits(actor, Permission.EXPORT_LEDGER, template.owner());
    }

    private byte[] file(Template template) {
        byte[] file = files.find(template.id()).orElseThrow(OutOfReach::new);
        if (!sha256(file).equals(template.file().sha256())) {
            throw new IllegalStateException(
                    "not the file that was uploaded: template " + template.id().value());
        }
        return file;
    }

    /** Says what is filled in where, in place of what was said before. */
    public TemplateSaved map(Actor actor, TemplateId id, long rev, TemplateMapping mapping) {
        var before = editable(actor, id, rev);
        var problems = MappingCheck.problems(books.open(file(before)), mapping);
        if (!problems.isEmpty()) {
            return new TemplateSaved.Refused(problems);
        }
        var after = before.mapped(mapping, clock.instant());
        templates.replace(after);
        trail.record(actor, entry(after, MAPPED));
        return new TemplateSaved.Done(after);
    }

    public void remove(Actor actor, TemplateId id, long rev) {
        var template = editable(actor, id, rev);
        templates.remove(template);
        files.remove(id);
        trail.record(actor, entry(template, REMOVED));
    }

    private Template editable(Actor actor, TemplateId id, long rev) {
        var template = templates.find(id).orElseThrow(OutOfReach::new);
        reach.require(actor, Permission.EXPORT_LEDGER, template.owner());
        if (template.rev() != rev) {
            throw new EditConflict("template " + id.value());
        }
        return template;
    }

    /** The form with the first rows of a ledger, filled as this mapping says, which need not be saved. */
    public TemplatePreview preview(
            Actor actor, TemplateId id, TemplateMapping mapping, LedgerQuestion question, TemplateWords words) {
        var template = forNode(actor, id, Permission.SEE_LEDGER, question.node());
        writes.await(actor);
        byte[] file = file(template);
        var problems = MappingCheck.problems(books.open(file), mapping);
        if (!problems.isEmpty()) {
            return new TemplatePreview.Refused(problems);
        }
        var scope = reach.scope(actor, Permission.SEE_LEDGER);
        var filling = filler.first(actor, scope, mapping, question, words, PREVIEWED_ROWS);
        var filled = new ByteArrayOutputStream();
        try {
            books.fill(file, filling, filled);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return new TemplatePreview.Shown(books.open(filled.toByteArray()));
    }

    /**
     * Writes the form filled with a ledger. Nothing is written where there are too many rows. One entry in the audit
     * trail names node, filter and form, as for every export.
     */
    public TemplateFilled fill(
            Actor actor, TemplateId id, LedgerQuestion question, TemplateWords words, OutputStream out)
            throws IOException {
        var template = forNode(actor, id, Permission.EXPORT_LEDGER, question.node());
        writes.await(actor);
        var scope = reach.scope(actor, Permission.EXPORT_LEDGER);
        var filling = filler.all(actor, scope, template.mapping(), question, words);
        if (filling.isEmpty()) {
            return new TemplateFilled.TooManyRows(TemplateLimits.ROWS);
        }
        exporters.record(actor, question, Map.of("template", template.id().value()));
        books.fill(file(template), filling.get(), out);
        return new TemplateFilled.Written(filling.get().tables().stream()
                .mapToLong(it -> it.rows().count())
                .sum());
    }

    private Template forNode(Actor actor, TemplateId id, Permission permission, OrganizationId node) {
        reach.require(actor, permission, node);
        return templates.find(id).filter(it -> isFor(it, node)).orElseThrow(OutOfReach::new);
    }

    private static AuditEntry entry(Template template, String act) {
        return AuditEntry.at(template.owner(), act, template.id().value())
                .detailed(Map.of("file", template.file().sha256()));
    }
}

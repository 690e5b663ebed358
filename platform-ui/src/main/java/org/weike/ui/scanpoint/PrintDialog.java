package org.weike.ui.scanpoint;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.weike.core.scanpoint.CardLayout;
import org.weike.core.scanpoint.Printing;
import org.weike.core.scanpoint.PublicAddress;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.scanpoint.SheetOrder;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.FileNames;

/** Orders cards as a PDF: how many share a sheet, with a mark or without. Refuses codes that would lead nowhere. */
class PrintDialog extends Dialog {

    private final RadioButtonGroup<CardLayout> layout = new RadioButtonGroup<>();
    private final Checkbox marked = new Checkbox(getTranslation("print.marked"), true);
    private final transient ScanPointDesk points;
    private final transient Actor actor;
    private final transient PublicAddress address;
    private final transient List<ScanPointId> wanted;
    private final String promise;
    private final String fileName;

    PrintDialog(ScanPointDesk points, Actor actor, PublicAddress address, List<ScanPointId> wanted, String node) {
        this.points = points;
        this.actor = actor;
        this.address = address;
        this.wanted = wanted;
        this.promise = getTranslation("print.promise");
        this.fileName = FileNames.of(
                "pdf", getTranslation("print.file"), node, getTranslation("print.file.cards", wanted.size()));
        setHeaderTitle(getTranslation("print.title", wanted.size()));
        setWidth("480px");
        getFooter().add(new Button(getTranslation("kit.close"), it -> close()));
        if (address.meansThisMachine()) {
            explain();
        } else if (wanted.isEmpty()) {
            add(new Paragraph(getTranslation("print.nothing")));
        } else {
            offer();
        }
    }

    private void explain() {
        var why =
                new Paragraph(getTranslation("print.refused", address.base().getHost(), ScanPointDesk.ADDRESS_SETTING));
        why.addClassName("notice");
        add(why, new Paragraph(getTranslation("print.refused.how", ScanPointDesk.ADDRESS_SETTING)));
    }

    private void offer() {
        layout.setLabel(getTranslation("print.layout"));
        layout.setItems(CardLayout.values());
        layout.setItemLabelGenerator(it -> getTranslation("print.layout.each", it.cardsPerSheet()));
        layout.setValue(CardLayout.fitting(wanted.size()));
        var order = new Div(layout, marked, new Paragraph(getTranslation("print.leadsTo", address.readablePrefix())));
        order.addClassName("column");
        add(order);
        var download = new Anchor(this::write, "");
        var button = new Button(getTranslation("print.download"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setTabIndex(-1); // the link around it is the one stop for the keyboard
        download.add(button);
        download.getElement().setAttribute("download", true);
        getFooter().add(download);
    }

    private void write(DownloadEvent event) throws IOException {
        var order = new SheetOrder(layout.getValue(), marked.getValue(), promise);
        var sheets = new ByteArrayOutputStream();
        if (points.print(actor, wanted, order, address, sheets) instanceof Printing.Printed) {
            event.setFileName(fileName);
            event.setContentType("application/pdf");
            event.setContentLength(sheets.size());
            sheets.writeTo(event.getOutputStream());
        }
    }
}

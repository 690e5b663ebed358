package org.weike.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Rows in columns, or, in a narrow window, one under the other as short readable pieces. */
public final class Listing<T> extends Grid<T> {

    private static final int NARROW = 760;

    private final Column<T> piece;
    private @Nullable Registration resizing;

    public Listing(String label, SerializableFunction<T, Component> asPiece) {
        addClassName("listing");
        setAriaLabel(label);
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setMinHeight(240, Unit.PIXELS);
        piece = addColumn(new ComponentRenderer<>(asPiece));
        piece.setVisible(false);
    }

    /** A column of figures, set to the right. */
    public Column<T> addFigures(SerializableFunction<T, String> text, String header) {
        return addColumn(new ComponentRenderer<>(it -> Figures.figure(text.apply(it))))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(it -> fit(it.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
        super.onDetach(event);
    }

    private void fit(int width) {
        boolean narrow = width > 0 && width < NARROW;
        getColumns().forEach(it -> it.setVisible(narrow == it.equals(piece)));
        setClassName("narrow", narrow);
    }
}

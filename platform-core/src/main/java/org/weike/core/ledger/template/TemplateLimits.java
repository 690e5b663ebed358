package org.weike.core.ledger.template;

/** How much a template may hold, and how many rows are filled: what is more is refused before it costs anything. */
public final class TemplateLimits {

    public static final int FILE_BYTES = 4 << 20;
    public static final int UNPACKED_BYTES = 32 << 20;
    /** Of one part that has to be understood. */
    public static final int PART_BYTES = 6 << 20;

    public static final int PARTS = 500;
    public static final int SHEETS = 16;
    public static final int CELLS = 50_000;
    /** Characters of a formula, and of what a cell says: as many as Excel allows. */
    public static final int FORMULA = 8_192;

    public static final int TEXT = 32_767;
    public static final int TEMPLATES_OF_A_NODE = 50;

    /** Rows that are filled into all tables of one form: a whole province, once. */
    public static final int ROWS = 250_000;

    private TemplateLimits() {}
}

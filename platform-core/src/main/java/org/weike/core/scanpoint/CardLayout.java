package org.weike.core.scanpoint;

/** How many cards share an A4 sheet, and how they are arranged. */
public enum CardLayout {
    ONE(1, 1),
    TWO(1, 2),
    FOUR(2, 2),
    EIGHT(2, 4),
    TWELVE(3, 4);

    private final int columns;
    private final int rows;

    CardLayout(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** What to propose for so many cards: few are printed large, so that no sheet stays mostly white. */
    public static CardLayout fitting(int cards) {
        return switch (cards) {
            case 1 -> ONE;
            case 2 -> TWO;
            default -> FOUR;
        };
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int cardsPerSheet() {
        return columns * rows;
    }
}

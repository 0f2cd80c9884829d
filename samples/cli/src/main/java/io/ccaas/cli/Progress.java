package io.ccaas.cli;

/** A bar on stderr when it is a terminal and there is more than one thing to do. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 30;

    private final int total;
    private final boolean shown;
    private int done;

    Progress(int total) {
        this.total = total;
        this.shown = total > 1 && Console.isTerminal();
        draw();
    }

    void step() {
        done++;
        draw();
    }

    private void draw() {
        if (shown) {
            int filled = WIDTH * done / total;
            Console.err().print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total);
        }
    }

    /** Makes room for a line; the next step draws the bar again. */
    void hide() {
        if (shown) {
            Console.err().print("\r" + " ".repeat(WIDTH + 24) + "\r");
        }
    }

    @Override
    public void close() {
        hide();
    }
}

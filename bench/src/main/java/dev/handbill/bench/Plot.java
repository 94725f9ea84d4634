package dev.handbill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plot of lines over two logarithmic axes as SVG: what is linear has the slope of the grid. */
final class Plot {
    private static final double LINE_HEIGHT = 13;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int RIGHT = 160;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;
    private static final List<String> COLORS =
            List.of("#0b7285", "#b35309", "#5f3dc4", "#2b8a3e", "#c92a2a");

    private final String across;
    private final String up;
    private final Map<String, List<double[]>> lines = new LinkedHashMap<>();

    Plot(String across, String up) {
        this.across = across;
        this.up = up;
    }

    /** Both above 0. */
    void point(String line, double x, double y) {
        lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(new double[] {x, y});
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, svg());
    }

    private String svg() {
        double[] x = range(0);
        double[] y = range(1);
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#fff"/>
                """
                        .formatted(WIDTH, HEIGHT));
        for (double power = x[0]; power <= x[1]; power++) {
            grid(svg, at(power, x, LEFT, WIDTH - RIGHT), true, power);
        }
        for (double power = y[0]; power <= y[1]; power++) {
            grid(svg, at(power, y, HEIGHT - BOTTOM, TOP), false, power);
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "#333", across);
        text(svg, 8, TOP - 6.0, "start", "#333", up);
        int line = 0;
        List<Double> names = new ArrayList<>();
        for (Map.Entry<String, List<double[]>> one : lines.entrySet()) {
            line(svg, one.getKey(), one.getValue(), COLORS.get(line % COLORS.size()), x, y, names);
            line++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(
            StringBuilder svg,
            String name,
            List<double[]> points,
            String color,
            double[] x,
            double[] y,
            List<Double> names) {
        StringBuilder path = new StringBuilder();
        double right = 0;
        double height = 0;
        for (double[] point : points) {
            right = at(Math.log10(point[0]), x, LEFT, WIDTH - RIGHT);
            height = at(Math.log10(point[1]), y, HEIGHT - BOTTOM, TOP);
            path.append("%.1f,%.1f ".formatted(right, height));
            svg.append(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n"
                            .formatted(right, height, color));
        }
        svg.append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
                        .formatted(path.toString().strip(), color));
        double free = besideOthers(height + 4, names);
        names.add(free);
        text(svg, right + 8, free, "start", color, name);
    }

    /** Moves a name up until it covers none of those that are there. */
    private static double besideOthers(double wanted, List<Double> names) {
        double free = wanted;
        for (double taken : names) {
            if (Math.abs(taken - free) < LINE_HEIGHT) {
                free = taken - LINE_HEIGHT;
            }
        }
        return free;
    }

    private static void grid(StringBuilder svg, double at, boolean isUpright, double power) {
        String label = "%,.10f".formatted(Math.pow(10, power)).replaceAll("\\.?0+$", "");
        svg.append(
                isUpright
                        ? "<path d=\"M%.1f %dV%d\" stroke=\"#ddd\"/>\n"
                                .formatted(at, TOP, HEIGHT - BOTTOM)
                        : "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>\n"
                                .formatted(LEFT, at, WIDTH - RIGHT));
        text(
                svg,
                isUpright ? at : LEFT - 6,
                isUpright ? HEIGHT - BOTTOM + 18 : at + 4,
                isUpright ? "middle" : "end",
                "#555",
                label);
    }

    private static void text(
            StringBuilder svg, double x, double y, String anchor, String color, String words) {
        svg.append(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                        .formatted(x, y, anchor, color, words));
    }

    private double[] range(int axis) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (List<double[]> points : lines.values()) {
            for (double[] point : points) {
                least = Math.min(least, Math.log10(point[axis]));
                most = Math.max(most, Math.log10(point[axis]));
            }
        }
        return new double[] {Math.floor(least), Math.max(Math.floor(least) + 1, Math.ceil(most))};
    }

    private static double at(double value, double[] range, double from, double to) {
        return from + (value - range[0]) / (range[1] - range[0]) * (to - from);
    }
}

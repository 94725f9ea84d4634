package dev.handbill.test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What happens to a picture on its way to a camera. */
public final class Pictures {
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 ([0-9]+) ");
    private static final Pattern PATH =
            Pattern.compile("<path fill=\"(#[0-9a-f]+)\" d=\"([^\"]+)\"");
    private static final Pattern STEP = Pattern.compile("([MmhvHVz])(-?[0-9]+)?[ ,]?(-?[0-9]+)?");

    private Pictures() {}

    public static BufferedImage png(byte[] bytes) throws IOException {
        return onWhite(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes))), 0);
    }

    /** Draws the SVG's paths, each filled, at so many pixels a unit. */
    public static BufferedImage svg(String text, int scale) {
        Matcher side = SIDE.matcher(text);
        if (!side.find()) {
            throw new IllegalArgumentException("No viewBox");
        }
        int pixels = Integer.parseInt(side.group(1)) * scale;
        BufferedImage picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.scale(scale, scale);
        Matcher path = PATH.matcher(text);
        while (path.find()) {
            drawing.setColor(path.group(1).equals("#fff") ? Color.WHITE : Color.BLACK);
            drawing.fill(shape(path.group(2)));
        }
        drawing.dispose();
        return picture;
    }

    public static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = (int) Math.round(picture.getWidth() * factor);
        int height = (int) Math.round(picture.getHeight() * factor);
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = smooth(scaled);
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return scaled;
    }

    public static BufferedImage rotated(BufferedImage picture, double degrees) {
        BufferedImage room = onWhite(picture, picture.getWidth() / 4);
        BufferedImage rotated =
                new BufferedImage(room.getWidth(), room.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = smooth(rotated);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, room.getWidth(), room.getHeight());
        drawing.drawImage(
                room,
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), room.getWidth() / 2.0, room.getHeight() / 2.0),
                null);
        drawing.dispose();
        return rotated;
    }

    /** A box of so many pixels a side. */
    public static BufferedImage blurred(BufferedImage picture, int side) {
        float[] weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        BufferedImage room = onWhite(picture, side);
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null)
                .filter(room, null);
    }

    /**
     * @param quality 0 to 1
     */
    public static BufferedImage jpeg(BufferedImage picture, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static BufferedImage onWhite(BufferedImage picture, int margin) {
        BufferedImage room =
                new BufferedImage(
                        picture.getWidth() + 2 * margin,
                        picture.getHeight() + 2 * margin,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = room.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, room.getWidth(), room.getHeight());
        drawing.drawImage(picture, margin, margin, null);
        drawing.dispose();
        return room;
    }

    private static Graphics2D smooth(BufferedImage picture) {
        Graphics2D drawing = picture.createGraphics();
        drawing.setRenderingHints(
                Map.of(
                        RenderingHints.KEY_INTERPOLATION,
                        RenderingHints.VALUE_INTERPOLATION_BICUBIC));
        return drawing;
    }

    private static Path2D shape(String steps) {
        Path2D shape = new Path2D.Double();
        double x = 0;
        double y = 0;
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            double first = step.group(2) == null ? 0 : Double.parseDouble(step.group(2));
            double second = step.group(3) == null ? 0 : Double.parseDouble(step.group(3));
            switch (step.group(1)) {
                case "M", "m" -> {
                    boolean isRelative = step.group(1).equals("m");
                    x = isRelative ? x + first : first;
                    y = isRelative ? y + second : second;
                    shape.moveTo(x, y);
                }
                case "h" -> shape.lineTo(x += first, y);
                case "v" -> shape.lineTo(x, y += first);
                case "H" -> shape.lineTo(x = first, y);
                case "V" -> shape.lineTo(x, y = first);
                default -> {
                    shape.closePath();
                    x = shape.getCurrentPoint().getX();
                    y = shape.getCurrentPoint().getY();
                }
            }
        }
        return shape;
    }
}

package dev.handbill.test;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Finds and reads a QR code in a picture, by BoofCV: another library than the one that draws ours,
 * so that a mistake of one does not cancel a mistake of the other.
 */
public final class IndependentQrReader {
    private final QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);

    /** Empty if there is no code in the picture, or it cannot be read. */
    public Optional<String> read(BufferedImage picture) {
        GrayU8 gray = new GrayU8(picture.getWidth(), picture.getHeight());
        for (int y = 0; y < gray.height; y++) {
            for (int x = 0; x < gray.width; x++) {
                gray.set(x, y, brightness(picture.getRGB(x, y)));
            }
        }
        detector.process(gray);
        return detector.getDetections().stream().map(code -> code.message).findFirst();
    }

    private static int brightness(int rgb) {
        return ((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114) / 1_000;
    }
}

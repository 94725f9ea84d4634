package dev.handbill.test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Reads the QR code of a PNG. The reader is told that the picture is nothing but the code: its
 * search for the three corners in a photograph misses one in 250 codes that stand still and
 * straight, whatever their mask, where a phone's next frame would be another picture.
 */
public final class QrReader {
    private static final Map<DecodeHintType, ?> NOTHING_BUT_THE_CODE =
            Map.of(DecodeHintType.PURE_BARCODE, true);

    private QrReader() {}

    /**
     * @throws ReaderException if there is no QR code in the picture, or it can't be read
     */
    public static String read(byte[] png) throws IOException, ReaderException {
        var picture = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
        var bitmap = new BinaryBitmap(new HybridBinarizer(picture));
        return new QRCodeReader().decode(bitmap, NOTHING_BUT_THE_CODE).getText();
    }

    /** Searches a photograph for a code; empty if there is none, or it cannot be read. */
    public static Optional<String> find(BufferedImage photograph) {
        var bitmap =
                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(photograph)));
        try {
            return Optional.of(
                    new QRCodeReader()
                            .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}

package dev.handbill.kernel.text;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Numbers in as few bytes as they need, seven bits a byte, the lowest first: small ids stay short.
 */
public final class ShortNumbers {
    /** Bytes of the longest. */
    public static final int LONGEST = 10;

    private ShortNumbers() {}

    public static void put(ByteBuffer to, long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            to.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    /**
     * @throws BufferUnderflowException if it is cut off
     */
    public static long read(ByteBuffer from) {
        long number = 0;
        int shift = 0;
        byte next = from.get();
        while ((next & 0x80) != 0) {
            number |= (next & 0x7fL) << shift;
            shift += 7;
            next = from.get();
        }
        return number | (long) next << shift;
    }
}

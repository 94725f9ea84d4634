package dev.handbill.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds TCP ports of this machine that are free, and says whether one is taken. */
public final class Ports {
    private static final List<String> LOOPBACKS = List.of("127.0.0.1", "::1");

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    /** Held until this process ends; their files stay, and are empty. */
    private static final List<FileChannel> RESERVED = new ArrayList<>();

    private Ports() {}

    /**
     * One that nobody takes in the moment until it is used: no other process that asks here, and no
     * outgoing connection, since it is below 32768, where Linux, and below 49152, where others
     * begin to give them away.
     *
     * @throws IOException if none is found
     */
    public static int anyFree() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (canListen(port) && isReserved(port)) {
                return port;
            }
        }
        throw new IOException("No TCP port is free between " + LOWEST + " and " + HIGHEST);
    }

    /** Reserves it, unless another process or another caller in this one did. */
    private static synchronized boolean isReserved(int port) throws IOException {
        Path folder =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "handbill-ports-" + System.getProperty("user.name"));
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(Integer.toString(port)),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                RESERVED.add(channel);
                return true;
            }
        } catch (OverlappingFileLockException takenHere) {
            // as if by another process
        }
        channel.close();
        return false;
    }

    /** Some systems let two programs share a port on different addresses, so look both ways. */
    static boolean isBusy(int port) {
        return LOOPBACKS.stream().anyMatch(address -> answers(address, port)) || !canListen(port);
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACKS.getFirst(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

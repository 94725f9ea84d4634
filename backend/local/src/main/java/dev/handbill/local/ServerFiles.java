package dev.handbill.local;

import java.nio.file.Path;

/**
 * Where an embedded server lives.
 *
 * @param programs the unpacked server program; may be shared and thrown away
 * @param data what must outlive the process
 * @param log what the server has to say, appended
 */
public record ServerFiles(Path programs, Path data, Path log) {}

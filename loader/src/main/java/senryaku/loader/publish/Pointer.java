package senryaku.loader.publish;

import java.nio.file.attribute.FileTime;

/**
 * What the file {@code current} of a store says; a server compares it with what it saw before.
 *
 * @param release the id of a release, unless the file is damaged
 * @param written when the file was replaced; a release that was mended has the same id and another time
 */
public record Pointer(String release, FileTime written) {}

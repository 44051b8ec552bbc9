package senryaku.sparql.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many connections this process can take, as each takes one of the descriptors that the system gives it. */
final class Descriptors {

    /** So many stay free for files: a further release has about forty, and dumps and templates are read besides. */
    private static final long FOR_FILES = 100;

    private static final long LEAST = 8;

    private Descriptors() {}

    /** The wanted number of connections, or fewer if there are not enough descriptors: who comes later then waits. */
    static int connections(int wanted) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? connections(wanted, system.getMaxFileDescriptorCount(), system.getOpenFileDescriptorCount())
                : wanted;
    }

    static int connections(int wanted, long most, long open) {
        return (int) Math.min(wanted, Math.max(LEAST, most - open - FOR_FILES));
    }
}

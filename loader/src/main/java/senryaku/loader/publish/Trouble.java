package senryaku.loader.publish;

/** What can fail in a store. The wording stands in {@code store.properties} under the constant's name. */
public enum Trouble {
    /** The device is full. */
    DISK_FULL,
    /** The file system refuses. */
    NO_PERMISSION,
    /** The store lies where nothing may be written, and so its database cannot be opened. */
    READ_ONLY,
    /** Reading or writing failed for another reason. */
    INPUT_OUTPUT,
    /** Somebody else uses the store. */
    IN_USE,
    /** There is no release in the directory. */
    NO_RELEASE,
    /** The path leads to something else than a directory. */
    NOT_A_DIRECTORY,
    /** What was read back is not what was written. */
    NOT_VERIFIED,
    /** The pointer to the current release, or that release's manifest, is not as it was written. */
    DAMAGED,
    /** The files of one release are not as they were written. */
    DAMAGED_RELEASE,
    /** The new release is visible, but the disk did not confirm the switch. */
    UNCONFIRMED,
    /** No kept release has this name. */
    UNKNOWN_RELEASE,
    /** Several kept releases could be meant. */
    AMBIGUOUS_RELEASE,
    /** A file is no backup, or not a whole one. */
    DAMAGED_BACKUP,
    /** The remote store cannot be reached. */
    UNREACHABLE,
    /** Nothing listens at the address. */
    NOBODY_LISTENS,
    /** The name of the host is unknown. */
    UNKNOWN_HOST,
    /** The remote store does not answer in time. */
    NO_ANSWER_IN_TIME,
    /** No secure connection can be made. */
    NOT_SECURE,
    /** What listens does not speak HTTP, or breaks off. */
    NOT_HTTP,
    /** The remote store wants other credentials. */
    UNAUTHORISED,
    /** The remote store answered with an error. */
    REFUSED,
    /** The remote store broke off before anything that it shows was changed; parts wait there. */
    BROKE_WHILE_SENDING,
    /** The remote store broke off within a transaction, which it forgets. */
    BROKE_IN_TRANSACTION,
    /** The remote store broke off while it was to show the new release, and did not say whether it does. */
    BROKE_WHILE_SWITCHING,
    /** What the remote store holds afterwards is not what it was sent. */
    NOT_AS_SENT,
    /** The remote store changes while it is read, or does not hold what it says. */
    NOT_STEADY,
    /** The remote store holds no graph of ours. */
    NOTHING_THERE,
    /** The remote store holds more than is allowed to be copied. */
    TOO_LARGE,
    /** A user is named, and no password. */
    NO_PASSWORD,
    /** The address is not one of a store. */
    BAD_ADDRESS;

    /** Whether the network, or what listens at its other end, hinders: another try may help. */
    public boolean isOfNetwork() {
        return switch (this) {
            case UNREACHABLE, NOBODY_LISTENS, UNKNOWN_HOST, NO_ANSWER_IN_TIME, NOT_SECURE, NOT_HTTP -> true;
            default -> false;
        };
    }

    /** Whether what the caller named is wrong, and not the store. */
    public boolean isOfInput() {
        return this == UNKNOWN_RELEASE || this == AMBIGUOUS_RELEASE || this == DAMAGED_BACKUP;
    }

    /** Whether the call lacks something that only the caller has. */
    public boolean isOfCall() {
        return this == NO_PASSWORD;
    }
}

package senryaku.sparql.federation;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A member with what lasts longer than one query.
 *
 * @param member as configured
 * @param store what it is
 * @param pace that its requests keep
 */
record Known(Member member, Store store, Pace pace) {

    /** What a member is: data of this process, or somewhere else. */
    sealed interface Store {
        /** How it is asked in one query. */
        Transport transport(Turn turn);
    }

    private record Near(DatasetGraph data) implements Store {
        @Override
        public Transport transport(Turn turn) {
            return new LocalTransport(data, turn);
        }
    }

    private record Far(Transport wire) implements Store {
        @Override
        public Transport transport(Turn turn) {
            return wire;
        }
    }

    static Known of(Member member) {
        Pace pace = new Pace(member.rate(), System::nanoTime);
        Store store = switch (member.place()) {
            case Member.Remote remote -> new Far(wire(member, remote, pace));
            case Member.Dump dump -> new Near(Databases.read(dump.file()));
            case Member.Database database -> new Near(Databases.open(database.directory()));
            case Member.Own own -> throw new IllegalArgumentException("our own data is given with each query");
        };
        return new Known(member, store, pace);
    }

    private static Transport wire(Member member, Member.Remote remote, Pace pace) {
        Transport http = new HttpTransport(remote, member.authorization());
        Transport whole = new Paging(http, member.rowLimit(), member.pages(), pace);
        return remote.old() ? new OldSparql(whole) : whole;
    }

    static Known own(String name, DatasetGraph data) {
        return new Known(Member.own(name), new Near(data), new Pace(0, System::nanoTime));
    }
}

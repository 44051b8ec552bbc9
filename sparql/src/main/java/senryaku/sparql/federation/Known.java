package senryaku.sparql.federation;

/**
 * A member with what lasts longer than one query.
 *
 * @param member as configured
 * @param transport by which it is asked
 * @param rate that its requests keep
 */
record Known(Member member, Transport transport, Rate rate) {

    static Known of(Member member) {
        Transport transport = switch (member.place()) {
            case Member.Remote remote -> new HttpTransport(remote.endpoint(), member.authorization());
            case Member.Dump dump -> LocalTransport.of(dump.file());
        };
        return new Known(member, transport, new Rate(member.rate()));
    }
}

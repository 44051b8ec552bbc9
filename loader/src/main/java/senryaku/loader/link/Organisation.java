package senryaku.loader.link;

import java.util.List;

/**
 * An organisation as a source or a register names it.
 *
 * @param id of a fact such as {@code body:nict}, or the IRI of a register's record
 * @param names all of them, the first one is for people
 * @param places where it is, as written; none if that is not known
 * @param active whether the register says that it still exists; true in a source
 */
public record Organisation(String id, List<String> names, List<String> places, boolean active) {

    public Organisation {
        names = List.copyOf(names);
        places = List.copyOf(places);
    }
}

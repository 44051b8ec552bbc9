package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * Bodies that turn into others.
 *
 * @param common name, notes and quotes
 * @param classification its kinds, concepts of {@code event-kind:}
 * @param date as precise as written
 * @param status a concept of {@code event-status:}
 * @param by bodies, offices or persons who do it
 * @param reportedTo bodies that it is reported to
 * @param about what it is about
 * @param result what comes of it: a body founded, a strategy adopted
 * @param number which one it is, as written: 第7回
 * @param countedFrom bodies whose meetings the number counts too
 * @param place where it happens
 * @param participants who or what takes part
 * @param original the bodies before
 * @param resulting the bodies after
 */
public record Change(
        @JsonUnwrapped Common common,
        List<Id> classification,
        Optional<String> date,
        Id status,
        List<Id> by,
        List<Id> reportedTo,
        List<Id> about,
        List<Id> result,
        Optional<String> number,
        List<Id> countedFrom,
        List<Id> place,
        List<Id> participants,
        List<Id> original,
        List<Id> resulting)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .says("date", date, Claim.Reading.DATE)
                .refers("by", by)
                .refers("reportedTo", reportedTo)
                .refers("about", about)
                .refers("result", result)
                .says("number", number, Claim.Reading.WHOLE_NUMBER)
                .refers("countedFrom", countedFrom)
                .refers("place", place)
                .refers("participants", participants)
                .refers("original", original)
                .refers("resulting", resulting)
                .list();
    }

    /** The same without what turned into what. */
    public Event asEvent() {
        return new Event(
                common,
                classification,
                date,
                status,
                by,
                reportedTo,
                about,
                result,
                number,
                countedFrom,
                place,
                participants);
    }
}

package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/** What a document states about one thing: one record per kind, each with the words it rests on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Person.class, name = "Person"),
    @JsonSubTypes.Type(value = Body.class, name = "Body"),
    @JsonSubTypes.Type(value = Post.class, name = "Post"),
    @JsonSubTypes.Type(value = PostGroup.class, name = "PostGroup"),
    @JsonSubTypes.Type(value = Membership.class, name = "Membership"),
    @JsonSubTypes.Type(value = Seat.class, name = "Seat"),
    @JsonSubTypes.Type(value = Holding.class, name = "Holding"),
    @JsonSubTypes.Type(value = Vacancy.class, name = "Vacancy"),
    @JsonSubTypes.Type(value = Event.class, name = "Event"),
    @JsonSubTypes.Type(value = Change.class, name = "Change"),
    @JsonSubTypes.Type(value = Strategy.class, name = "Strategy"),
    @JsonSubTypes.Type(value = Provision.class, name = "Provision"),
    @JsonSubTypes.Type(value = Field.class, name = "Field"),
    @JsonSubTypes.Type(value = FieldGroup.class, name = "FieldGroup"),
    @JsonSubTypes.Type(value = Programme.class, name = "Programme"),
    @JsonSubTypes.Type(value = Project.class, name = "Project"),
    @JsonSubTypes.Type(value = Budget.class, name = "Budget"),
    @JsonSubTypes.Type(value = Hub.class, name = "Hub"),
    @JsonSubTypes.Type(value = Target.class, name = "Target"),
    @JsonSubTypes.Type(value = Count.class, name = "Count"),
    @JsonSubTypes.Type(value = Location.class, name = "Place")
})
public sealed interface Fact
        permits Person,
                Body,
                Post,
                PostGroup,
                Membership,
                Seat,
                Holding,
                Vacancy,
                Event,
                Change,
                Strategy,
                Provision,
                Field,
                FieldGroup,
                Programme,
                Project,
                Budget,
                Hub,
                Target,
                Count,
                Location {

    /** Name, notes and quotes. */
    Common common();

    /** What only facts of its kind say, each with its key. */
    List<Claim> claims();

    /** Everything it says beside name and notes, each with its key. */
    default List<Claim> allClaims() {
        return Stream.concat(new Claims().names(common().names()).list().stream(), claims().stream())
                .toList();
    }

    /** What the fact is about. */
    default Id id() {
        return common().id();
    }

    /** The {@code type} that stands in the file. */
    default String type() {
        return this instanceof Location ? "Place" : getClass().getSimpleName();
    }
}

package dev.handbill.kernel.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives each kind of a thing that comes in several kinds the member by which it is told. */
final class Discriminators {
    private Discriminators() {}

    static void complete(Map<String, Schema> schemas) {
        schemas.values().stream()
                .filter(schema -> schema.getDiscriminator() != null)
                .toList()
                .forEach(
                        several ->
                                several.getDiscriminator()
                                        .getMapping()
                                        .forEach(
                                                (word, ref) ->
                                                        tell(
                                                                schemas.get(
                                                                        ref.replaceFirst(
                                                                                ".*/", "")),
                                                                several.getDiscriminator()
                                                                        .getPropertyName(),
                                                                word)));
    }

    private static void tell(Schema kind, String member, String word) {
        kind.addProperty(
                member,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .addEnumeration(word)
                        .description("What kind it is"));
        List<String> required = new ArrayList<>(List.of(member));
        if (kind.getRequired() != null) {
            required.addAll(kind.getRequired());
        }
        kind.setRequired(required);
    }
}

package dev.handbill.kernel.contract;

import dev.handbill.kernel.web.Versioned;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/** Says in the contract where a change can be guarded by what was read before. */
final class EntityTagHeaders {
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class.getName());
    private static final int LONGEST = 1_000;

    private final Map<String, ClassInfo> records;

    EntityTagHeaders(Map<String, ClassInfo> records) {
        this.records = records;
    }

    void complete(PathItem path) {
        Stream.of(path.getGET(), path.getPOST(), path.getPUT(), path.getPATCH())
                .filter(operation -> operation != null)
                .forEach(this::tag);
        Optional<ClassInfo> shown = Optional.ofNullable(path.getGET()).flatMap(this::answer);
        if (shown.isEmpty()) {
            return;
        }
        if (shown.get().firstMethod("edited") == null) {
            path.getGET()
                    .addParameter(
                            header(
                                    HttpHeaders.IF_NONE_MATCH,
                                    "The ETag of an earlier answer: 304 if it is still true"))
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description(ContractOperations.UNCHANGED));
        }
        Stream.of(path.getPUT(), path.getPATCH(), path.getDELETE())
                .filter(operation -> operation != null)
                .forEach(
                        change ->
                                change.addParameter(
                                        header(
                                                HttpHeaders.IF_MATCH,
                                                "The ETag that the GET here answered: 412 if somebody"
                                                        + " else changed it since. Without it the last"
                                                        + " one wins")));
    }

    private void tag(Operation operation) {
        if (answer(operation).isEmpty()) {
            return;
        }
        operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(
                        response ->
                                response.getValue()
                                        .addHeader(
                                                HttpHeaders.ETAG,
                                                OASFactory.createHeader()
                                                        .description(
                                                                "Names this version, for If-Match")
                                                        .schema(
                                                                OASFactory.createSchema()
                                                                        .addType(SchemaType.STRING)
                                                                        .maxLength(LONGEST))));
    }

    /** The record that a success shows, where it is one that people edit. */
    private Optional<ClassInfo> answer(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue())
                .flatMap(EntityTagHeaders::types)
                .filter(type -> type.getSchema() != null && type.getSchema().getRef() != null)
                .map(type -> records.get(type.getSchema().getRef().replaceFirst(".*/", "")))
                .filter(record -> record != null && record.interfaceNames().contains(VERSIONED))
                .findFirst();
    }

    private static Stream<MediaType> types(APIResponse response) {
        return response.getContent() == null
                ? Stream.empty()
                : response.getContent().getMediaTypes().values().stream();
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}

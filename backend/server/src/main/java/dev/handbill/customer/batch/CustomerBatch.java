package dev.handbill.customer.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handbill.kernel.json.OneByOne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** At most 1,000 customers to add or change. */
public record CustomerBatch(
        @OneByOne
                @NotNull
                @Size(min = 1, max = 1_000)
                @Schema(type = SchemaType.ARRAY, implementation = CustomerBatchRow.class)
                List<JsonNode> customers) {}

package dev.handbill.campaign.design;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One of the columns that stand side by side; holds neither columns nor the footer. */
public record DesignColumn(@NotNull @Size(max = 20) List<@Valid Block> blocks) {}

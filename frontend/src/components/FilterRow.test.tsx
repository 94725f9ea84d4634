import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { FilterRow } from "@/components/FilterRow";
import { renderPage } from "@/test/render";

type Filter = { query?: string; channel?: string; campaign?: number };

it("tells what changed alone, a number as a number, and nothing as nothing", async () => {
  const onChange = vi.fn();
  const filter: Filter = { channel: "sms" };
  const { user } = await renderPage(
    <FilterRow<Filter>
      filter={filter}
      onChange={onChange}
      search={{ label: "Search messages" }}
      choices={[
        { of: "channel", label: "Channel", plural: "channels", data: ["email", "sms"] },
        {
          of: "campaign",
          label: "Campaign",
          plural: "campaigns",
          data: [{ value: "9", label: "Autumn" }],
          read: Number,
        },
      ]}
    />,
  );
  await user.click(await screen.findByRole("combobox", { name: "Campaign" }));
  await user.click(screen.getByRole("option", { name: "Autumn" }));
  expect(onChange).toHaveBeenLastCalledWith({ campaign: 9 });

  await user.click(screen.getByLabelText("Show all channels"));
  expect(onChange).toHaveBeenLastCalledWith({ channel: undefined });

  await user.type(screen.getByRole("searchbox", { name: "Search messages" }), "ana");
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ query: "ana" }));
});

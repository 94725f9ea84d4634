import { screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { ApiError } from "@/api/problem";
import { DataTable } from "@/components/DataTable";
import { columnsOf } from "@/components/table";
import { renderPage } from "@/test/render";

type Dish = { id: number; name: string };

const columns = columnsOf<Dish>((column) => [
  column.display({ id: "name", header: "Name", cell: ({ row }) => row.original.name }),
]);

const dishes: Dish[] = [
  { id: 1, name: "Gnocchi" },
  { id: 2, name: "Risotto" },
];

const table = {
  label: "Dishes",
  columns,
  rowId: (dish: Dish) => String(dish.id),
  empty: <p>Add a dish</p>,
};

it("says that it is loading", async () => {
  await renderPage(<DataTable {...table} query={{ error: null, refetch: vi.fn() }} />);
  expect(await screen.findByRole("status")).toHaveTextContent("Loading dishes");
});

it("offers the next step when there is nothing to show", async () => {
  await renderPage(
    <DataTable {...table} query={{ data: { items: [] }, error: null, refetch: vi.fn() }} />,
  );
  expect(await screen.findByText("Add a dish")).toBeVisible();
});

it("tells what failed and tries again", async () => {
  const refetch = vi.fn();
  const error = new ApiError(503, { title: "Not ready", detail: "Try in a minute." });
  const { user } = await renderPage(<DataTable {...table} query={{ error, refetch }} />);
  expect(await screen.findByRole("alert")).toHaveTextContent("Try in a minute.");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(refetch).toHaveBeenCalledOnce();
});

it("shows the rows and asks for the next page", async () => {
  const onCursor = vi.fn();
  const { user } = await renderPage(
    <DataTable
      {...table}
      query={{ data: { items: dishes, nextCursor: "n2" }, error: null, refetch: vi.fn() }}
      paging={{ onCursor }}
    />,
  );
  const rows = within(await screen.findByRole("table", { name: "Dishes" }));
  expect(rows.getByRole("cell", { name: "Risotto" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Previous" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(onCursor).toHaveBeenCalledWith("n2");
});

it("selects one row or the whole page", async () => {
  const onChange = vi.fn();
  const { user } = await renderPage(
    <DataTable
      {...table}
      query={{ data: { items: dishes }, error: null, refetch: vi.fn() }}
      selection={{ ids: [], onChange, rowLabel: (dish) => dish.name }}
    />,
  );
  await user.click(await screen.findByRole("checkbox", { name: "Select Risotto" }));
  expect(onChange).toHaveBeenLastCalledWith(["2"]);
  await user.click(screen.getByRole("checkbox", { name: "Select all rows on this page" }));
  expect(onChange).toHaveBeenLastCalledWith(["1", "2"]);
});

it("orders by a column, the other way, and not at all", async () => {
  const onSort = vi.fn();
  const sorted = columnsOf<Dish>((column) => [
    column.display({
      id: "name",
      header: "Name",
      meta: { sort: { by: "name", first: "asc" } },
      cell: ({ row }) => row.original.name,
    }),
  ]);
  const show = (order?: "asc" | "desc") =>
    renderPage(
      <DataTable
        {...table}
        columns={sorted}
        query={{ data: { items: dishes }, error: null, refetch: vi.fn() }}
        sorting={{ by: order && "name", order, onSort, usual: "Newest first" }}
      />,
    );
  for (const [order, aria, next] of [
    [undefined, null, ["name", "asc"]],
    ["asc", "ascending", ["name", "desc"]],
    ["desc", "descending", [undefined, undefined]],
  ] as const) {
    const { user, unmount } = await show(order);
    const head = await screen.findByRole("columnheader", { name: "Name" });
    expect(head.getAttribute("aria-sort")).toBe(aria);
    await user.click(within(head).getByRole("button"));
    expect(onSort).toHaveBeenLastCalledWith(...next);
    unmount();
  }
});

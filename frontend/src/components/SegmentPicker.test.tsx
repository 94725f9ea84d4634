import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { SegmentPicker } from "@/components/SegmentPicker";
import { renderPage } from "@/test/render";
import { answer } from "@/test/server";

const counts = { customers: 40, reachableByEmail: 30, reachableBySms: 20 };

async function pick({ allowNew }: { allowNew: boolean }, typed: string) {
  answer("get", "/segments", { items: [{ name: "vip", ...counts }], all: counts });
  const chosen: string[][] = [];
  const { user } = await renderPage(
    <Picker allowNew={allowNew} onChange={(names) => chosen.push(names)} />,
  );
  await user.click(await screen.findByRole("combobox", { name: "Segments" }));
  await screen.findByRole("option", { name: "vip · 40 customers" });
  await user.keyboard(typed);
  return chosen.at(-1);
}

function Picker(props: { allowNew: boolean; onChange: (names: string[]) => void }) {
  const [value, setValue] = useState<string[]>([]);
  const change = (names: string[]) => {
    setValue(names);
    props.onChange(names);
  };
  return (
    <SegmentPicker label="Segments" allowNew={props.allowNew} value={value} onChange={change} />
  );
}

it("writes a new name the one way segments are spelled", async () => {
  expect(await pick({ allowNew: true }, "  Wine   CLUB {Enter}")).toEqual(["wine club"]);
});

it("leaves out a name that nobody carries, where only known ones make sense", async () => {
  expect(await pick({ allowNew: false }, "nobody{Enter}")).toEqual([]);
});

it("finds a known name however it is typed", async () => {
  expect(await pick({ allowNew: false }, "VIP{Enter}")).toEqual(["vip"]);
});

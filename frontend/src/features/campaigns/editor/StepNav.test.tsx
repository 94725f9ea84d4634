import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { StepNav } from "@/features/campaigns/editor/StepNav";
import type { EditorStep } from "@/lib/campaigns";
import { aCampaign } from "@/test/campaigns";
import { renderPage } from "@/test/render";

function Steps() {
  const [step, setStep] = useState<EditorStep>("offer");
  return (
    <>
      <StepNav campaign={aCampaign()} step={step} errors={{}} />
      {step === "offer" && (
        <button type="button" onClick={() => setStep("review")}>
          Next
        </button>
      )}
    </>
  );
}

it("takes the focus to the step that is shown now, whose button may be gone", async () => {
  const { user } = await renderPage(<Steps />);
  expect(document.body).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(screen.getByRole("link", { name: /Review/ })).toHaveFocus();
});

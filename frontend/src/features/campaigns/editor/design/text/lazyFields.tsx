import { t } from "@lingui/core/macro";
import { Input, Skeleton } from "@mantine/core";
import { lazy, type RefObject, Suspense, useEffect, useRef } from "react";
import type { RichLineFieldProps } from "@/features/campaigns/editor/design/text/RichLineField";
import type { RichTextFieldProps } from "@/features/campaigns/editor/design/text/RichTextField";
import { StillLine } from "@/features/campaigns/editor/design/text/StillLine";
import { afterPaint, opening } from "@/lib/inPlace";
import { withinSentence } from "@/lib/withinSentence";

const { promise: asked, resolve: ask } = opening();

/** TipTap is as large as all else of the editor: the e-mail is seen before it is fetched. */
async function load() {
  await asked;
  return import("@/features/campaigns/editor/design/text/textFields");
}

const LineField = lazy(() => load().then(({ RichLineField }) => ({ default: RichLineField })));
const TextField = lazy(() => load().then(({ RichTextField }) => ({ default: RichTextField })));

/** A line, which is read-only until what edits it is there; who pressed it meanwhile writes on in it. */
export function RichLineField(props: RichLineFieldProps) {
  const isPressed = useRef(false);
  return (
    <Suspense fallback={<WaitingLine {...props} isPressed={isPressed} />}>
      <LineField {...props} isPressed={isPressed} />
    </Suspense>
  );
}

type WaitingLineProps = RichLineFieldProps & { isPressed: RefObject<boolean> };

function WaitingLine({ isPressed, ...props }: WaitingLineProps) {
  useEffect(() => afterPaint(ask), []);
  return (
    <div
      onPointerEnter={ask}
      onPointerDown={() => {
        isPressed.current = true;
        ask();
      }}
    >
      <StillLine {...props} />
    </div>
  );
}

export const RichTextField = (props: RichTextFieldProps) => (
  <Suspense fallback={<WaitingText label={props.label} />}>
    <TextField {...props} />
  </Suspense>
);

/** As high as what comes, so that nothing jumps. */
function WaitingText({ label }: { label: string }) {
  useEffect(ask, []);
  const name = withinSentence(label);
  return (
    <div>
      <Input.Label labelElement="div" lh="26px">
        {label}
      </Input.Label>
      <Skeleton height={180} role="status" aria-label={t`Loading ${name}`} />
    </div>
  );
}

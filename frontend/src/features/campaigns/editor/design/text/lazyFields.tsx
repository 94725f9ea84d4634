import { Input, Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { RichLineFieldProps } from "@/features/campaigns/editor/design/text/RichLineField";
import type { RichTextFieldProps } from "@/features/campaigns/editor/design/text/RichTextField";

const load = () => import("@/features/campaigns/editor/design/text/textFields");

const LineField = lazy(() => load().then(({ RichLineField }) => ({ default: RichLineField })));
const TextField = lazy(() => load().then(({ RichTextField }) => ({ default: RichTextField })));

export const RichLineField = (props: RichLineFieldProps) => (
  <Suspense fallback={<Waiting label={props.label} height={36} />}>
    <LineField {...props} />
  </Suspense>
);

export const RichTextField = (props: RichTextFieldProps) => (
  <Suspense fallback={<Waiting label={props.label} height={180} />}>
    <TextField {...props} />
  </Suspense>
);

/** As high as what comes, so that nothing jumps. */
const Waiting = ({ label, height }: { label: string; height: number }) => (
  <div>
    <Input.Label labelElement="div" lh="26px">
      {label}
    </Input.Label>
    <Skeleton height={height} role="status" aria-label={`Loading ${label.toLowerCase()}`} />
  </div>
);

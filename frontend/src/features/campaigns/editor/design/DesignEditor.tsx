import { t } from "@lingui/core/macro";
import { Box, SimpleGrid, Skeleton, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useDevice } from "@/components/DeviceSwitch";
import { Canvas } from "@/features/campaigns/editor/design/canvas/Canvas";
import { DesignContext, type DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import { DesignToolbar } from "@/features/campaigns/editor/design/DesignToolbar";
import classes from "@/features/campaigns/editor/design/design.module.css";
import { blockOf } from "@/features/campaigns/editor/design/model/change";
import { styleOf } from "@/features/campaigns/editor/design/model/style";
import { PreviewTextField } from "@/features/campaigns/editor/design/PreviewTextField";
import type { PanelProps } from "@/features/campaigns/editor/design/panel/Panel";
import panelClasses from "@/features/campaigns/editor/design/panel/panel.module.css";
import { useDesignActions } from "@/features/campaigns/editor/design/useDesignActions";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";
import { inPlace } from "@/lib/inPlace";

const Panel = inPlace(
  () => import("@/features/campaigns/editor/design/panel/Panel").then(({ Panel }) => Panel),
  ({ isBeside }: PanelProps) =>
    isBeside && (
      <div className={panelClasses.panel}>
        <Skeleton height={640} role="status" aria-label={t`Loading settings`} />
      </div>
    ),
);

const AddBlockDialog = inPlace(
  () =>
    import("@/features/campaigns/editor/design/AddBlockDialog").then(
      ({ AddBlockDialog }) => AddBlockDialog,
    ),
  () => null,
);

type DesignEditorProps = {
  design: EmailDesign;
  onChange: (design: EmailDesign) => void;
  facts: DesignFacts;
  /** The field of the subject, which stands beside the preview text as in an inbox. */
  subject?: ReactNode;
  /** What is done with the design as a whole. */
  tools?: ReactNode;
  /** What is wrong with it. */
  problem?: ReactNode;
};

/** The e-mail as blocks: what is selected on the page is set beside it, and every step can be taken back. */
export default function DesignEditor(props: DesignEditorProps) {
  const { design, onChange, facts, subject, tools, problem } = props;
  const editing = useDesignActions(design, facts.language, onChange);
  const { actions, selected, focus, setFocus } = editing;
  const [device, setDevice] = useDevice();
  const isBeside = useMediaQuery("(min-width: 62em)", undefined, {
    getInitialValueInEffect: false,
  });
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const block = selected === null ? undefined : blockOf(design, selected);
  const style = useMemo(() => styleOf(design, facts.brandColor), [design, facts.brandColor]);

  useEffect(() => {
    if (!focus) return;
    setFocus(null);
    if (focus.in === "canvas") {
      root.current?.querySelector<HTMLElement>(`[data-block="${focus.id}"]`)?.focus();
    } else if (isBeside) {
      panel.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    } else {
      setOpen(true);
    }
  }, [focus, setFocus, isBeside]);

  const press = (event: KeyboardEvent) => {
    const isTyping = (event.target as HTMLElement).matches("input, textarea, select");
    if (!(event.ctrlKey || event.metaKey) || isTyping) return;
    const key = event.key.toLowerCase();
    const isText = (event.target as HTMLElement).isContentEditable;
    const act =
      key === "z" && !event.shiftKey
        ? actions.undo
        : key === "y" || key === "z"
          ? actions.redo
          : key === "v" && !isText
            ? editing.paste
            : null;
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <DesignContext value={{ design, style, facts, device, selected, actions }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for what the toolbar does */}
      <div ref={root} onKeyDown={press}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mb="xs">
          {subject}
          <PreviewTextField />
        </SimpleGrid>
        <DesignToolbar
          canUndo={editing.canUndo}
          canRedo={editing.canRedo}
          onUndo={actions.undo}
          onRedo={actions.redo}
          device={device}
          onDevice={setDevice}
          onStyle={() => {
            actions.select(null);
            setOpen(true);
          }}
        >
          {tools}
        </DesignToolbar>
        {problem}
        <div className={classes.workspace}>
          <Canvas onMoved={(id) => setFocus({ id, in: "canvas" })} />
          <Box className={classes.side}>
            <Panel
              block={block}
              isBeside={isBeside}
              isOpen={isOpen}
              onClose={() => setOpen(false)}
              onBack={() => selected && setFocus({ id: selected, in: "canvas" })}
              panelRef={panel}
            />
          </Box>
        </div>
        <AddBlockDialog
          design={design}
          place={editing.adding}
          onAdd={editing.add}
          onPaste={editing.paste}
          onClose={editing.closeAdding}
        />
        <VisuallyHidden role="status">{editing.said}</VisuallyHidden>
      </div>
    </DesignContext>
  );
}

const FIRST_FIELD =
  '[contenteditable="true"], input:not([type="hidden"]), textarea, select, [role="slider"]';

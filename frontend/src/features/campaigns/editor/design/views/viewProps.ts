import type { CSSProperties } from "react";
import type { DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import type { FullStyle } from "@/features/campaigns/editor/design/model/style";
import type { Align, Block } from "@/features/campaigns/form/designTypes";

export type ViewProps<B extends Block = Block> = { block: B; style: FullStyle; facts: DesignFacts };

export const cssAlign = (align: Align) => align.toLowerCase() as CSSProperties["textAlign"];

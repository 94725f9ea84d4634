import { createContext, useContext } from "react";
import type { Device } from "@/components/DeviceSwitch";
import type { Place } from "@/features/campaigns/editor/design/model/change";
import type { FullStyle } from "@/features/campaigns/editor/design/model/style";
import type { Block, EmailDesign } from "@/features/campaigns/form/designTypes";

/** What the e-mail takes from elsewhere: the business, and the campaign's offer. */
export type DesignFacts = {
  /** What the message is written in, as a tag such as "de". */
  language: string;
  businessName: string;
  brandColor?: string;
  postalAddress: string;
  logoUrl: string | null;
  offerTitle: string;
  offerTerms: string;
};

export type DesignActions = {
  /** Changes of one `burst` that follow each other closely are undone as one. */
  change: (design: EmailDesign, burst?: string) => void;
  set: (block: Block, burst?: string) => void;
  select: (id: string | null) => void;
  /** Selects a block and goes to its settings. */
  open: (id: string) => void;
  askWhat: (place: Place) => void;
  duplicate: (id: string) => void;
  remove: (id: string) => void;
  copy: (id: string) => void;
  step: (id: string, by: -1 | 1) => void;
  undo: () => void;
  redo: () => void;
};

export type DesignState = {
  design: EmailDesign;
  style: FullStyle;
  facts: DesignFacts;
  device: Device;
  selected: string | null;
};

export const DesignContext = createContext<(DesignState & { actions: DesignActions }) | null>(null);

export function useDesign() {
  const context = useContext(DesignContext);
  if (!context) throw new Error("Only within a DesignEditor");
  return context;
}

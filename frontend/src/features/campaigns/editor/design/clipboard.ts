import { BLOCK_NAMES } from "@/features/campaigns/editor/design/model/blocks";
import type { Block } from "@/features/campaigns/form/designTypes";

/** Kept in this browser, so that a block can be taken to another campaign. */
const KEY = "handbill.copied-block";

/** False where the browser keeps nothing, or has no room left. */
export function keepBlock(block: Block): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(block));
    return true;
  } catch {
    return false;
  }
}

export function keptBlock(): Block | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isBlock(kept) ? kept : null;
  } catch {
    return null;
  }
}

const isBlock = (kept: unknown): kept is Block =>
  typeof kept === "object" && kept !== null && String((kept as Block).type) in BLOCK_NAMES;

import {
  IconAlignLeft,
  IconClick,
  IconCode,
  IconColumns2,
  IconHeading,
  IconLayoutBottombar,
  IconMapPin,
  IconMinus,
  IconPhoto,
  IconShare,
  IconSpacingVertical,
  IconTicket,
} from "@tabler/icons-react";
import type { BlockType } from "@/features/campaigns/form/designTypes";

const ICONS = {
  HEADING: IconHeading,
  TEXT: IconAlignLeft,
  PICTURE: IconPhoto,
  BUTTON: IconClick,
  COUPON: IconTicket,
  COLUMNS: IconColumns2,
  DIVIDER: IconMinus,
  SPACE: IconSpacingVertical,
  SOCIAL: IconShare,
  ADDRESS: IconMapPin,
  FOOTER: IconLayoutBottombar,
  HTML: IconCode,
};

export function BlockIcon({ type, size = 18 }: { type: BlockType; size?: number }) {
  const Icon = ICONS[type];
  return <Icon size={size} aria-hidden />;
}

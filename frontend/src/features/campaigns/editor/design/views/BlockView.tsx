import type { ReactNode } from "react";
import { CouponView } from "@/features/campaigns/editor/design/views/CouponView";
import {
  AddressView,
  DividerView,
  FooterView,
  HtmlView,
  PictureView,
  SocialView,
} from "@/features/campaigns/editor/design/views/PlainViews";
import {
  ButtonView,
  HeadingView,
  TextView,
} from "@/features/campaigns/editor/design/views/TextViews";
import type { ViewProps } from "@/features/campaigns/editor/design/views/viewProps";
import type { Block, ColumnsBlock } from "@/features/campaigns/form/designTypes";

export type LeafBlock = Exclude<Block, ColumnsBlock>;

/** One block roughly as mail programs will show it. What exactly they show is the preview's. */
export function BlockView({ block, ...look }: ViewProps<LeafBlock>): ReactNode {
  switch (block.type) {
    case "HEADING":
      return <HeadingView block={block} {...look} />;
    case "TEXT":
      return <TextView block={block} {...look} />;
    case "PICTURE":
      return <PictureView block={block} {...look} />;
    case "BUTTON":
      return <ButtonView block={block} {...look} />;
    case "COUPON":
      return <CouponView block={block} {...look} />;
    case "DIVIDER":
      return <DividerView block={block} {...look} />;
    case "SPACE":
      return <div style={{ height: block.height }} />;
    case "SOCIAL":
      return <SocialView block={block} {...look} />;
    case "ADDRESS":
      return <AddressView block={block} {...look} />;
    case "FOOTER":
      return <FooterView block={block} {...look} />;
    case "HTML":
      return <HtmlView block={block} {...look} />;
  }
}

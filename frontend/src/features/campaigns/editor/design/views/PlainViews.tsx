import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { IconCode, IconPhoto } from "@tabler/icons-react";
import { NETWORK_NAMES } from "@/features/campaigns/editor/design/model/blocks";
import { cssAlign, type ViewProps } from "@/features/campaigns/editor/design/views/viewProps";
import classes from "@/features/campaigns/editor/design/views/views.module.css";
import type {
  AddressBlock,
  DividerBlock,
  FooterBlock,
  HtmlBlock,
  PictureBlock,
  SocialBlock,
} from "@/features/campaigns/form/designTypes";

export function PictureView({ block, style }: ViewProps<PictureBlock>) {
  const box = { width: `${block.width}%`, borderRadius: Math.min(style.corners, 12) };
  return (
    <div style={{ textAlign: cssAlign(block.align) }}>
      {block.pictureUrl ? (
        <img src={block.pictureUrl} alt={block.alt} className={classes.picture} style={box} />
      ) : (
        <span className={classes.noPicture} style={box}>
          <IconPhoto size={32} stroke={1.4} aria-hidden />
          <Trans>Choose a picture</Trans>
        </span>
      )}
    </div>
  );
}

export function DividerView({ block, style }: ViewProps<DividerBlock>) {
  const color = block.color ?? `color-mix(in srgb, ${style.ink} 20%, ${style.paper})`;
  return <div style={{ borderTop: `${block.thickness}px solid ${color}` }} />;
}

export function SocialView({ block, style }: ViewProps<SocialBlock>) {
  return (
    <div className={classes.social} style={{ justifyContent: cssAlign(block.align) }}>
      {block.links.map(({ network }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a network may be there twice
        <span key={at} style={{ color: style.accent }}>
          {NETWORK_NAMES[network]}
        </span>
      ))}
    </div>
  );
}

export function AddressView({ block, style, facts }: ViewProps<AddressBlock>) {
  return (
    <div style={{ textAlign: cssAlign(block.align) }}>
      <strong>{facts.businessName}</strong>
      <div>{facts.postalAddress || t`Your address, from the settings`}</div>
      {block.mapLink && (
        <span style={{ color: style.accent, textDecoration: "underline" }}>
          <Trans>Show on the map</Trans>
        </span>
      )}
    </div>
  );
}

export function FooterView({ block, facts }: ViewProps<FooterBlock>) {
  return (
    <div className={classes.footer} style={{ textAlign: cssAlign(block.align) }}>
      <div>
        {[facts.businessName, facts.postalAddress || t`your address`].filter(Boolean).join(", ")}
      </div>
      <div>
        <u>
          <Trans>Unsubscribe</Trans>
        </u>{" "}
        ·{" "}
        <u>
          <Trans>Your preferences</Trans>
        </u>{" "}
        ·{" "}
        <u>
          <Trans>Why did I get this?</Trans>
        </u>
      </div>
    </div>
  );
}

/** Its words alone: somebody's code is shown by the preview, which fences it in. */
export function HtmlView({ block }: ViewProps<HtmlBlock>) {
  const words = new DOMParser().parseFromString(block.html, "text/html").body.textContent ?? "";
  return (
    <div className={classes.html}>
      <IconCode size={20} aria-hidden />
      <span>{words.trim().slice(0, 160) || t`HTML code`}</span>
    </div>
  );
}

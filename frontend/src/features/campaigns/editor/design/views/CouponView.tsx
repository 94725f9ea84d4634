import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import type { ViewProps } from "@/features/campaigns/editor/design/views/viewProps";
import classes from "@/features/campaigns/editor/design/views/views.module.css";
import type { CouponBlock } from "@/features/campaigns/form/designTypes";

/** A coupon like those that go out, with a code that opens nothing. */
export function CouponView({ block, style, facts }: ViewProps<CouponBlock>) {
  return (
    <div
      className={classes.coupon}
      style={{ borderColor: style.accent, borderRadius: style.corners }}
    >
      <div className={classes.offer}>{facts.offerTitle || t`Your offer, from the next step`}</div>
      {block.showQr && <ExampleQr />}
      {block.showCode && <div className={classes.code}>K7M2-9XQD</div>}
      {block.showValidity && (
        <div className={classes.small}>
          <Trans>Valid until the day it ends</Trans>
        </div>
      )}
      {block.showTerms && facts.offerTerms && (
        <div className={classes.small}>{facts.offerTerms}</div>
      )}
    </div>
  );
}

const MODULES = 21;

/** The three eyes of a QR code, and dots that mean nothing. */
function ExampleQr() {
  const dots = [];
  for (let y = 0; y < MODULES; y++) {
    for (let x = 0; x < MODULES; x++) if (isDark(x, y)) dots.push(`M${x} ${y}h1v1h-1z`);
  }
  return (
    <svg
      className={classes.qr}
      viewBox={`-2 -2 ${MODULES + 4} ${MODULES + 4}`}
      aria-hidden="true"
      shapeRendering="crispEdges"
    >
      <path d={dots.join("")} fill="#111" />
    </svg>
  );
}

function isDark(x: number, y: number): boolean {
  const eye = [
    [0, 0],
    [MODULES - 7, 0],
    [0, MODULES - 7],
  ].find(([left = 0, top = 0]) => x >= left - 1 && x < left + 8 && y >= top - 1 && y < top + 8);
  if (!eye) return (x * 7 + y * 13 + x * y * 3) % 5 < 2;
  const [dx, dy] = [x - (eye[0] ?? 0), y - (eye[1] ?? 0)];
  const ring = Math.max(Math.abs(dx - 3), Math.abs(dy - 3));
  return ring === 3 || ring <= 1;
}

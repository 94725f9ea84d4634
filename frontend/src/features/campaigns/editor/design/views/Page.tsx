import type { ReactNode } from "react";
import type { Device } from "@/components/DeviceSwitch";
import type { DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import { FONTS, type FullStyle } from "@/features/campaigns/editor/design/model/style";
import classes from "@/features/campaigns/editor/design/views/views.module.css";

const PHONE_WIDTH = 375;

type PageProps = { style: FullStyle; facts: DesignFacts; device: Device; children: ReactNode };

/** The e-mail's paper on its ground, in its own colors whatever the dashboard's are. */
export function Page({ style, facts, device, children }: PageProps) {
  return (
    <div
      className={classes.ground}
      style={{ background: style.background, fontFamily: FONTS[style.font].stack }}
      data-device={device}
    >
      <div
        className={classes.paper}
        style={{
          background: style.paper,
          color: style.ink,
          borderRadius: style.corners,
          maxWidth: device === "phone" ? PHONE_WIDTH : style.width,
        }}
      >
        {style.logo && (
          <div className={classes.logo}>
            {facts.logoUrl ? (
              <img src={facts.logoUrl} alt={facts.businessName} />
            ) : (
              <strong>{facts.businessName}</strong>
            )}
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

import { Box } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import type { Device } from "@/components/DeviceSwitch";
import classes from "@/components/EmailFrame.module.css";

const DESKTOP_WIDTH = 680;
const PHONE_WIDTH = 375;

type EmailFrameProps = {
  /** Names the frame for screen readers. */
  title: string;
  html: string;
  device?: Device;
  height?: number;
};

/**
 * An e-mail as a mail program lays it out, at a desktop's or a phone's width, scaled down to fit. The message is
 * somebody's HTML: an empty sandbox gives it no scripts, no forms, no origin; its links go nowhere, since a new
 * window is not allowed either.
 */
export function EmailFrame({ title, html, device = "desktop", height = 560 }: EmailFrameProps) {
  const { ref, width } = useElementSize();
  const natural = device === "phone" ? PHONE_WIDTH : DESKTOP_WIDTH;
  const scale = width > 0 ? Math.min(1, width / natural) : 1;
  return (
    <Box ref={ref} className={classes.stage} h={height}>
      <iframe
        title={title}
        sandbox=""
        srcDoc={guarded(html)}
        className={classes.frame}
        style={{
          width: device === "phone" || scale < 1 ? natural : "100%",
          height: height / scale,
          transform: scale < 1 ? `scale(${scale})` : undefined,
        }}
      />
    </Box>
  );
}

const GUARD =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data: https: http:; style-src 'unsafe-inline' https:; font-src data: https:\">" +
  '<base target="_blank">';

/** The policy goes first into the head; before a doctype it would turn the page to quirks mode. */
function guarded(html: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (head) {
    const at = head.index + head[0].length;
    return html.slice(0, at) + GUARD + html.slice(at);
  }
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? "";
  return `${doctype || "<!doctype html>"}${GUARD}${html.slice(doctype.length)}`;
}

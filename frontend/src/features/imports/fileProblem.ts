import { t } from "@lingui/core/macro";

/** The server refuses larger uploads; telling before the upload saves the wait. */
const LARGEST_BYTES = 50 * 1024 * 1024;

const BINARY_STARTS = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: t`an image` },
  { bytes: [0xff, 0xd8, 0xff], what: t`an image` },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: t`a PDF` },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: t`a spreadsheet or archive` },
];

/** What is plainly wrong with a chosen file; the server still has the last word. */
export async function fileProblem(file: File): Promise<string | null> {
  const { name } = file;
  if (file.size === 0) return t`${name} is empty. Export it again, then choose it here.`;
  if (file.size > LARGEST_BYTES) {
    return t`${name} is larger than 50 MB. Split it into smaller files and import them one after the other.`;
  }
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const binary = BINARY_STARTS.find(({ bytes }) => bytes.every((byte, i) => start[i] === byte));
  if (!binary) return null;
  return t`${name} is ${binary.what}, not a CSV file. In your spreadsheet, choose “Save as” or “Download” and then CSV.`;
}

/** A file for spreadsheets: in UTF-8, and nothing in it is taken for a formula. */
export const csvOf = (lines: readonly (readonly (string | number)[])[]) =>
  `\ufeff${lines.map((cells) => cells.map(cellOf).join(",")).join("\r\n")}\r\n`;

function cellOf(value: string | number): string {
  const text = String(value);
  // a name such as =HYPERLINK(…) would run when the file is opened
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

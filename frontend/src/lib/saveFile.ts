/** Hands the browser a file that was made here. */
export function saveFile(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, " ");
  link.click();
  URL.revokeObjectURL(address);
}

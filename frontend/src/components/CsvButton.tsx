import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { csvOf } from "@/lib/csv";
import { notifyError } from "@/lib/notify";
import { saveFile } from "@/lib/saveFile";

type CsvButtonProps = {
  label: string;
  fileName: string;
  /** Heads first; asked for when it is pressed. */
  lines: () => Promise<(string | number)[][]>;
};

/** A list as a file for spreadsheets, as its screen shows it: local times, and names that people read. */
export function CsvButton({ label, fileName, lines }: CsvButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(fileName, csvOf(await lines()));
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={isBusy}
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => void save()}
    >
      {label}
    </Button>
  );
}

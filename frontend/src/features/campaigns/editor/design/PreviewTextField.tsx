import { t } from "@lingui/core/macro";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import { SUBJECT_CHIPS } from "@/features/campaigns/editor/design/model/chips";
import { RichLineField } from "@/features/campaigns/editor/design/text/lazyFields";

/** What the inbox shows behind the subject. */
export function PreviewTextField() {
  const { design, actions } = useDesign();
  return (
    <RichLineField
      label={t`Preview text`}
      description={t`Shown behind the subject in the inbox.`}
      value={design.previewText}
      choices={SUBJECT_CHIPS}
      onChange={(previewText) => actions.change({ ...design, previewText }, "previewText")}
    />
  );
}

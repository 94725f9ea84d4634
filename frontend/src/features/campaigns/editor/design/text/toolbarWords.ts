import { t } from "@lingui/core/macro";

/** What Mantine's toolbar says in English by itself, of what we show of it. */
export const TOOLBAR_WORDS = {
  boldControlLabel: t`Bold`,
  italicControlLabel: t`Italic`,
  bulletListControlLabel: t`Bullet list`,
  orderedListControlLabel: t`Ordered list`,
  alignLeftControlLabel: t`Align text: left`,
  alignCenterControlLabel: t`Align text: center`,
  alignRightControlLabel: t`Align text: right`,
  colorPickerControlLabel: t`Text color`,
  colorPickerCancel: t`Cancel`,
  colorPickerClear: t`Clear color`,
  colorPickerColorPicker: t`Color picker`,
  colorPickerPalette: t`Color palette`,
  colorPickerSave: t`Save`,
  colorPickerColorLabel: (color: string) => t`Set text color ${color}`,
};

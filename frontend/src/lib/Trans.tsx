import { i18n } from "@lingui/core";
import type { TransRenderCallbackOrComponent } from "@lingui/react";
import { TransNoContext } from "@lingui/react/server";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof TransNoContext>, "lingui"> & TransRenderCallbackOrComponent;

const lingui = { i18n };

/**
 * What the macro of this name becomes: words with elements among them, in the language of this page.
 *
 * @public
 */
export const Trans = (props: Props) => <TransNoContext {...props} lingui={lingui} />;

import { useDebouncedCallback } from "@mantine/hooks";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, messageOf } from "@/api/problem";
import type { CampaignView } from "@/api/types";
import { useUpdateCampaign } from "@/features/campaigns/api";
import {
  type CampaignForm,
  changedFields,
  draftOf,
  isSame,
  problemOf,
  valuesOf,
} from "@/features/campaigns/form/campaignForm";
import type { CampaignField, CampaignValues } from "@/features/campaigns/form/fields";

const PAUSE_IN_TYPING = 800;

export type SaveState =
  | { kind: "saved" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** All is saved but some fields, which tell what is wrong with them. */
  | { kind: "refused"; fields: CampaignField[] }
  | { kind: "failed"; message: string };

/**
 * Saves the fields that changed once typing pauses, one request at a time. A field that is wrong keeps its complaint and
 * waits for its next change; the others are saved all the same.
 */
export function useAutosave(campaign: CampaignView, form: CampaignForm) {
  const { mutateAsync: update } = useUpdateCampaign(campaign.id);
  const saved = useRef<CampaignValues>(valuesOf(campaign));
  const refused = useRef<Partial<CampaignValues>>({});
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const version = useRef(campaign.updatedAt);
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const { getValues, setFieldError, setFieldValue } = form;

  const save = useCallback(async (): Promise<boolean> => {
    const values = getValues();
    const open = changedFields(saved.current, values);
    for (const field of open) {
      const problem = problemOf(field, values);
      if (problem) {
        refused.current = { ...refused.current, [field]: values[field] };
        setFieldError(field, problem);
      }
    }
    const wrong = open.filter(
      (field) => field in refused.current && isSame(refused.current[field], values[field]),
    );
    const good = open.filter((field) => !wrong.includes(field));
    if (good.length === 0) {
      setState(wrong.length > 0 ? { kind: "refused", fields: wrong } : { kind: "saved" });
      return wrong.length === 0;
    }
    setState({ kind: "saving" });
    try {
      version.current = (await update(draftOf(good, values))).updatedAt;
      saved.current = { ...saved.current, ...pick(good, values) };
    } catch (error) {
      const complaints = complaintsOf(error, good);
      if (complaints.length === 0) {
        setState({ kind: "failed", message: messageOf(error) });
        return false;
      }
      for (const { field, detail } of complaints) {
        refused.current = { ...refused.current, [field]: values[field] };
        setFieldError(field, detail);
      }
    }
    // What was refused is left out now, and what was typed meanwhile goes along.
    return save();
  }, [getValues, setFieldError, update]);

  /** Saves now; answers whether everything is saved. */
  const flush = useCallback((): Promise<boolean> => {
    const done = queue.current.then(save);
    queue.current = done.catch(() => false);
    return done;
  }, [save]);

  // What another tab saved comes in where nothing was typed here; what the own saves answered is here already.
  useEffect(() => {
    queue.current = queue.current.then(() => {
      if (!isLater(campaign.updatedAt, version.current)) return;
      version.current = campaign.updatedAt;
      const theirs = valuesOf(campaign);
      const typed = changedFields(saved.current, getValues());
      const changed = changedFields(saved.current, theirs).filter(
        (field) => !typed.includes(field),
      );
      saved.current = { ...saved.current, ...pick(changed, theirs) };
      for (const field of changed) setFieldValue(field, theirs[field]);
    });
  }, [campaign, getValues, setFieldValue]);

  const flushSoon = useDebouncedCallback(() => void flush(), PAUSE_IN_TYPING);

  const isDirty = useCallback(
    () => changedFields(saved.current, getValues()).length > 0,
    [getValues],
  );

  const values = form.values;
  useEffect(() => {
    if (changedFields(saved.current, values).length === 0) return;
    setState((now) => (now.kind === "saving" ? now : { kind: "unsaved" }));
    flushSoon();
  }, [values, flushSoon]);

  return { state, flush, isDirty };
}

const isLater = (moment: string, than: string) =>
  moment !== than && Date.parse(moment) >= Date.parse(than);

function pick(fields: CampaignField[], values: CampaignValues): Partial<CampaignValues> {
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
}

type Complaint = { field: CampaignField; detail: string };

function complaintsOf(error: unknown, sent: CampaignField[]): Complaint[] {
  if (!(error instanceof ApiError)) return [];
  return error.errors.flatMap(({ pointer, detail }) => {
    const field = sent.find((name) => name === pointer.split("/")[1]);
    return field ? [{ field, detail }] : [];
  });
}

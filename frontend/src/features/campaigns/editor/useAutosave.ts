import { useDebouncedCallback } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, messageOf } from "@/api/problem";
import type { CampaignView } from "@/api/types";
import { campaignQuery, useUpdateCampaign } from "@/features/campaigns/api";
import {
  type CampaignForm,
  changedFields,
  draftOf,
  problemOf,
  valuesOf,
} from "@/features/campaigns/form/campaignForm";
import type { CampaignField, CampaignValues } from "@/features/campaigns/form/fields";
import { type Conflict, isOutdated, isSame, meet } from "@/lib/conflict";

const PAUSE_IN_TYPING = 800;

export type SaveState =
  | { kind: "saved" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** All is saved but some fields, which tell what is wrong with them. */
  | { kind: "refused"; fields: CampaignField[] }
  /** All is saved but what somebody else changed too: that waits for a choice. */
  | { kind: "disputed"; conflict: Conflict<CampaignField> }
  | { kind: "failed"; message: string };

/**
 * Saves the fields that changed once typing pauses, one request at a time. A field that is wrong keeps its complaint and
 * waits for its next change; the others are saved all the same. What others saved comes in where nothing was typed here;
 * a field that both changed waits until somebody chooses.
 */
export function useAutosave(campaign: CampaignView, form: CampaignForm) {
  const queryClient = useQueryClient();
  const { mutateAsync: update } = useUpdateCampaign(campaign.id);
  const saved = useRef<CampaignValues>(valuesOf(campaign));
  const refused = useRef<Partial<CampaignValues>>({});
  const disputed = useRef<CampaignField[]>([]);
  const disputedAt = useRef<string>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const version = useRef({ etag: campaign.etag, at: campaign.updatedAt });
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const { getValues, setFieldError, setFieldValue } = form;

  const meetOthers = useCallback(
    (theirs: CampaignView) => {
      const fresh = valuesOf(theirs);
      const met = meet(saved.current, getValues(), fresh);
      version.current = { etag: theirs.etag, at: theirs.updatedAt };
      saved.current = fresh;
      disputed.current = [...new Set([...disputed.current, ...(met.disputed as CampaignField[])])];
      disputedAt.current = theirs.updatedAt;
      for (const field of met.taken as CampaignField[]) setFieldValue(field, fresh[field]);
    },
    [getValues, setFieldValue],
  );

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
    disputed.current = disputed.current.filter((field) => open.includes(field));
    const wrong = open.filter(
      (field) => field in refused.current && isSame(refused.current[field], values[field]),
    );
    const good = open.filter(
      (field) => !wrong.includes(field) && !disputed.current.includes(field),
    );
    if (good.length === 0) {
      setState(restOf(wrong, disputed.current, saved.current, disputedAt.current));
      return open.length === 0;
    }
    setState({ kind: "saving" });
    try {
      const answer = await update({ draft: draftOf(good, values), etag: version.current.etag });
      version.current = { etag: answer.etag, at: answer.updatedAt };
      saved.current = { ...saved.current, ...pick(good, values) };
    } catch (error) {
      try {
        if (isOutdated(error)) {
          const theirs = await queryClient.fetchQuery({
            ...campaignQuery(campaign.id),
            staleTime: 0,
          });
          if (theirs.etag === version.current.etag) throw error;
          meetOthers(theirs);
        } else {
          complain(error, good, values);
        }
      } catch (stopped) {
        setState({ kind: "failed", message: messageOf(stopped) });
        return false;
      }
    }
    // What was refused is left out now, and what was typed meanwhile goes along.
    return save();

    function complain(error: unknown, sent: CampaignField[], values: CampaignValues) {
      const complaints = complaintsOf(error, sent);
      if (complaints.length === 0) throw error;
      for (const { field, detail } of complaints) {
        refused.current = { ...refused.current, [field]: values[field] };
        setFieldError(field, detail);
      }
    }
  }, [campaign.id, getValues, meetOthers, queryClient, setFieldError, update]);

  /** Saves now; answers whether everything is saved. */
  const flush = useCallback((): Promise<boolean> => {
    const done = queue.current.then(save);
    queue.current = done.catch(() => false);
    return done;
  }, [save]);

  // Read again by this page: what the own saves answered is known already.
  useEffect(() => {
    queue.current = queue.current.then(() => {
      if (!isLater(campaign.updatedAt, version.current.at)) return;
      meetOthers(campaign);
      if (disputed.current.length > 0) void flush();
    });
  }, [campaign, meetOthers, flush]);

  const keepMine = useCallback(() => {
    disputed.current = [];
    return flush();
  }, [flush]);

  const takeTheirs = useCallback(() => {
    for (const field of disputed.current) setFieldValue(field, saved.current[field]);
    return keepMine();
  }, [setFieldValue, keepMine]);

  const flushSoon = useDebouncedCallback(() => void flush(), PAUSE_IN_TYPING);

  const isDirty = useCallback(
    () => changedFields(saved.current, getValues()).length > 0,
    [getValues],
  );

  const values = form.values;
  useEffect(() => {
    if (changedFields(saved.current, values).length === 0) return;
    setState((now) =>
      now.kind === "saving" || now.kind === "disputed" ? now : { kind: "unsaved" },
    );
    flushSoon();
  }, [values, flushSoon]);

  return { state, flush, isDirty, keepMine, takeTheirs };
}

/** What is left when all that can be saved is. */
function restOf(
  wrong: CampaignField[],
  disputed: CampaignField[],
  theirs: CampaignValues,
  at: string | undefined,
): SaveState {
  if (disputed.length > 0) {
    return {
      kind: "disputed",
      conflict: { disputed: disputed.map((field) => ({ field, theirs: theirs[field] })), at },
    };
  }
  return wrong.length > 0 ? { kind: "refused", fields: wrong } : { kind: "saved" };
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
